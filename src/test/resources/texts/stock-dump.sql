--
-- PostgreSQL database dump
--

\restrict fY8GE0PxkffoXqP6yR54YmGFaxSllmam8BqmHQWVr0WCQvDdf0XDprYc7Uo7s6p

-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: odd; name; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA "odd; name";


--
-- Name: SCHEMA "odd; name"; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA "odd; name" IS 'It''s odd;
in two lines';


--
-- Name: stock; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA stock;


--
-- Name: plain; Type: COLLATION; Schema: stock; Owner: -
--

CREATE COLLATION stock.plain (provider = libc, locale = 'C');


--
-- Name: code; Type: DOMAIN; Schema: stock; Owner: -
--

CREATE DOMAIN stock.code AS text COLLATE pg_catalog."C" DEFAULT 'a;b'::text
	CONSTRAINT "no; blanks" CHECK ((VALUE !~ '[[:space:]]'::text));


--
-- Name: mood; Type: TYPE; Schema: stock; Owner: -
--

CREATE TYPE stock.mood AS ENUM (
    'glad',
    'it''s; fine',
    'сосо'
);


--
-- Name: percent; Type: DOMAIN; Schema: stock; Owner: -
--

CREATE DOMAIN stock.percent AS numeric(5,2) NOT NULL
	CONSTRAINT percent_check CHECK ((VALUE >= (0)::numeric))
	CONSTRAINT percent_check1 CHECK ((VALUE <= (100)::numeric));


--
-- Name: size; Type: TYPE; Schema: stock; Owner: -
--

CREATE TYPE stock.size AS (
	width integer,
	"height; in cm" numeric(5,2)
);


--
-- Name: span; Type: TYPE; Schema: stock; Owner: -
--

CREATE TYPE stock.span AS RANGE (
    subtype = double precision,
    multirange_type_name = stock.span_multirange,
    subtype_diff = float8mi
);


--
-- Name: as_text(stock.size); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.as_text(a stock.size) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$SELECT (a).width || ';'$$;


--
-- Name: CAST (stock.size AS text); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (stock.size AS text) WITH FUNCTION stock.as_text(stock.size) AS ASSIGNMENT;


--
-- Name: f;g(integer); Type: FUNCTION; Schema: odd; name; Owner: -
--

CREATE FUNCTION "odd; name"."f;g"("p;q" integer) RETURNS SETOF integer
    LANGUAGE sql
    AS $_$ SELECT generate_series(1, $1); $_$;


--
-- Name: backwards(integer, integer); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.backwards(a integer, b integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$SELECT btint4cmp(b, a)$$;


--
-- Name: later(integer, integer, text); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.later(a integer, b integer DEFAULT (1 + 1), c text DEFAULT ';'::text) RETURNS integer
    LANGUAGE sql
    RETURN (a + b);


--
-- Name: longest(text, text); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.longest(state text, next text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$SELECT CASE WHEN length(next) > length(state) THEN next ELSE state END$$;


--
-- Name: noticed(); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.noticed() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$BEGIN NULL; END;$$;


--
-- Name: plus_one(integer); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.plus_one(a integer) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (a IS NULL) THEN 0
             ELSE (a +
             CASE a
                 WHEN 0 THEN 1
                 ELSE 1
             END)
         END AS "case";
END;


--
-- Name: quoting(text); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.quoting(what text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'stock', 'pg_temp'
    AS $_$
DECLARE
    -- a comment with ' and ;
    answer text := $$a;'b$$;
BEGIN
    EXECUTE $query$ SELECT $one$ ; END; $one$ || $1 $query$ INTO answer USING what;
    IF answer = E'\\;' THEN RETURN 'END;'; END IF;
    RETURN answer; /* ; /* $body */ */
END;
$_$;


--
-- Name: same(stock.size, stock.size); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.same(a stock.size, b stock.size) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$SELECT (a).width = (b).width$$;


--
-- Name: store(integer); Type: PROCEDURE; Schema: stock; Owner: -
--

CREATE PROCEDURE stock.store(IN a integer)
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT 1 AS "end";
 SELECT stock.later(a) AS start;
END;


--
-- Name: tidy(integer); Type: PROCEDURE; Schema: stock; Owner: -
--

CREATE PROCEDURE stock.tidy(INOUT count integer DEFAULT 0)
    LANGUAGE plpgsql
    AS $$ BEGIN count := count + 1; END; $$;


--
-- Name: touched(); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.touched() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.noted := coalesce(NEW.noted, '') || ';';
    RETURN NEW;
END $$;


--
-- Name: twice(integer); Type: FUNCTION; Schema: stock; Owner: -
--

CREATE FUNCTION stock.twice(a integer, OUT once integer, OUT again integer) RETURNS record
    LANGUAGE sql
    AS $$SELECT a; SELECT a, a$$;


--
-- Name: longest(text); Type: AGGREGATE; Schema: stock; Owner: -
--

CREATE AGGREGATE stock.longest(text) (
    SFUNC = stock.longest,
    STYPE = text,
    INITCOND = ';'
);


--
-- Name: second_heap; Type: ACCESS METHOD; Schema: -; Owner: -
--

CREATE ACCESS METHOD second_heap TYPE TABLE HANDLER heap_tableam_handler;


--
-- Name: ===; Type: OPERATOR; Schema: stock; Owner: -
--

CREATE OPERATOR stock.=== (
    FUNCTION = stock.same,
    LEFTARG = stock.size,
    RIGHTARG = stock.size,
    COMMUTATOR = OPERATOR(stock.===)
);


--
-- Name: moods; Type: OPERATOR FAMILY; Schema: stock; Owner: -
--

CREATE OPERATOR FAMILY stock.moods USING btree;


--
-- Name: reversed; Type: OPERATOR CLASS; Schema: stock; Owner: -
--

CREATE OPERATOR CLASS stock.reversed
    FOR TYPE integer USING btree FAMILY stock.moods AS
    OPERATOR 1 >(integer,integer) ,
    OPERATOR 2 >=(integer,integer) ,
    OPERATOR 3 =(integer,integer) ,
    OPERATOR 4 <=(integer,integer) ,
    OPERATOR 5 <(integer,integer) ,
    FUNCTION 1 (integer, integer) stock.backwards(integer,integer);


--
-- Name: latin; Type: CONVERSION; Schema: stock; Owner: -
--

CREATE CONVERSION stock.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;


--
-- Name: stems; Type: TEXT SEARCH DICTIONARY; Schema: stock; Owner: -
--

CREATE TEXT SEARCH DICTIONARY stock.stems (
    TEMPLATE = pg_catalog.simple,
    accept = 'false' );


--
-- Name: words; Type: TEXT SEARCH CONFIGURATION; Schema: stock; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION stock.words (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION stock.words
    ADD MAPPING FOR asciiword WITH stock.stems, simple;

ALTER TEXT SEARCH CONFIGURATION stock.words
    ADD MAPPING FOR word WITH stock.stems, simple;


--
-- Name: nowhere; Type: FOREIGN DATA WRAPPER; Schema: -; Owner: -
--

CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (
    debug 'a;b'
);


--
-- Name: far; away; Type: SERVER; Schema: -; Owner: -
--

CREATE SERVER "far; away" TYPE 'it''s' FOREIGN DATA WRAPPER nowhere OPTIONS (
    host 'x;y'
);


--
-- Name: USER MAPPING public SERVER far; away; Type: USER MAPPING; Schema: -; Owner: -
--

CREATE USER MAPPING FOR public SERVER "far; away" OPTIONS (
    name ';'
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: line break; and "quote"; Type: TABLE; Schema: odd; name; Owner: -
--

CREATE TABLE "odd; name"."line
break; and ""quote""" (
    id integer,
    "a;b" text DEFAULT 'x;y'::text
);


--
-- Name: seen; Type: VIEW; Schema: odd; name; Owner: -
--

CREATE VIEW "odd; name".seen AS
 SELECT 1 AS one;


--
-- Name: abroad; Type: FOREIGN TABLE; Schema: stock; Owner: -
--

CREATE FOREIGN TABLE stock.abroad (
    id integer,
    name text
)
SERVER "far; away"
OPTIONS (
    t ';'
);
ALTER FOREIGN TABLE stock.abroad ALTER COLUMN id OPTIONS (
    column_name 'i;d'
);


--
-- Name: box; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.box (
    id bigint NOT NULL,
    shelf integer,
    body text,
    bytes bytea,
    data jsonb DEFAULT '{"a;b": [1, "x''y"]}'::jsonb,
    period stock.span,
    empty text
)
WITH (fillfactor='70', autovacuum_enabled=off);
ALTER TABLE ONLY stock.box ALTER COLUMN body SET STATISTICS 500;
ALTER TABLE ONLY stock.box ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: shelf; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.shelf (
    id integer NOT NULL,
    label stock.code NOT NULL,
    moods stock.mood[] DEFAULT ARRAY['glad'::stock.mood, 'it''s; fine'::stock.mood],
    place stock.size DEFAULT ROW(1, 2.5::numeric(5,2)),
    share stock.percent DEFAULT 12.5,
    noted text,
    made timestamp with time zone DEFAULT '2026-01-04 10:00:00+00'::timestamp with time zone,
    wide numeric GENERATED ALWAYS AS ((((place).width)::numeric * (2)::numeric)) STORED,
    big text DEFAULT (((
CASE
    WHEN (1 = 1) THEN 'a;'::text
    ELSE ('b'::text || ';'::text)
END || repeat('('::text, 3)) || '	'::text) || 'it''s;'::text),
    CONSTRAINT "odd; check" CHECK ((((label)::text <> ';'::text) AND (((share)::numeric > (0)::numeric) OR (noted IS NULL))))
);


--
-- Name: TABLE shelf; Type: COMMENT; Schema: stock; Owner: -
--

COMMENT ON TABLE stock.shelf IS 'It''s a shelf; -- really
/* with */ two lines';


--
-- Name: COLUMN shelf.label; Type: COMMENT; Schema: stock; Owner: -
--

COMMENT ON COLUMN stock.shelf.label IS 'label; ''quoted''';


--
-- Name: counted; Type: MATERIALIZED VIEW; Schema: stock; Owner: -
--

CREATE MATERIALIZED VIEW stock.counted AS
 SELECT count(*) AS "how;many"
   FROM stock.shelf
  WITH NO DATA;


--
-- Name: editable; Type: VIEW; Schema: stock; Owner: -
--

CREATE VIEW stock.editable AS
 SELECT shelf.id,
    shelf.label
   FROM stock.shelf
  WHERE ((shelf.label)::text <> ';'::text)
  WITH LOCAL CHECK OPTION;


--
-- Name: full_shelf; Type: VIEW; Schema: stock; Owner: -
--

CREATE VIEW stock.full_shelf WITH (security_barrier='true') AS
 WITH RECURSIVE n(i) AS (
         SELECT 1 AS "?column?"
        UNION ALL
         SELECT (n_1.i + 1)
           FROM n n_1
          WHERE (n_1.i < 3)
        )
 SELECT s.id,
    s.label AS "end;",
        CASE
            WHEN (b.id IS NULL) THEN 'none;'::text
            ELSE NULL::text
        END AS begin,
    n.i
   FROM ((stock.shelf s
     LEFT JOIN stock.box b ON ((b.shelf = s.id)))
     CROSS JOIN n)
  WHERE ((s.label)::text ~ '^[^;\\]'::text);


--
-- Name: heavy_box; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.heavy_box (
    weight real,
    CONSTRAINT heavy_box_weight_check CHECK ((weight > (0)::double precision))
)
INHERITS (stock.box);
ALTER TABLE ONLY stock.heavy_box ALTER COLUMN body SET STATISTICS 500;
ALTER TABLE ONLY stock.heavy_box ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: no_columns; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.no_columns (
);


--
-- Name: numbers; Type: SEQUENCE; Schema: stock; Owner: -
--

CREATE SEQUENCE stock.numbers
    START WITH 20
    INCREMENT BY 5
    MINVALUE -10
    NO MAXVALUE
    CACHE 3
    CYCLE;


--
-- Name: numbers; Type: SEQUENCE OWNED BY; Schema: stock; Owner: -
--

ALTER SEQUENCE stock.numbers OWNED BY stock.box.id;


--
-- Name: reading; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.reading (
    at date NOT NULL,
    kind text NOT NULL,
    value double precision
)
PARTITION BY RANGE (at);


--
-- Name: reading_2025; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.reading_2025 (
    at date NOT NULL,
    kind text NOT NULL,
    value double precision
)
PARTITION BY LIST (kind);


--
-- Name: reading_2025_odd; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.reading_2025_odd (
    at date NOT NULL,
    kind text NOT NULL,
    value double precision
);


--
-- Name: reading_2025_rest; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.reading_2025_rest (
    at date NOT NULL,
    kind text NOT NULL,
    value double precision
);


--
-- Name: reading_rest; Type: TABLE; Schema: stock; Owner: -
--

CREATE TABLE stock.reading_rest (
    at date NOT NULL,
    kind text NOT NULL,
    value double precision
);


SET default_table_access_method = second_heap;

--
-- Name: scratch; Type: TABLE; Schema: stock; Owner: -
--

CREATE UNLOGGED TABLE stock.scratch (
    id bigint DEFAULT nextval('stock.numbers'::regclass) NOT NULL,
    shelf integer,
    body text,
    bytes bytea,
    data jsonb DEFAULT '{"a;b": [1, "x''y"]}'::jsonb,
    period stock.span,
    empty text
);


--
-- Name: shelf_id_seq; Type: SEQUENCE; Schema: stock; Owner: -
--

ALTER TABLE stock.shelf ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME stock.shelf_id_seq
    START WITH 7
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reading_2025; Type: TABLE ATTACH; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.reading ATTACH PARTITION stock.reading_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');


--
-- Name: reading_2025_odd; Type: TABLE ATTACH; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.reading_2025 ATTACH PARTITION stock.reading_2025_odd FOR VALUES IN ('a;b', 'it''s', NULL);


--
-- Name: reading_2025_rest; Type: TABLE ATTACH; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.reading_2025 ATTACH PARTITION stock.reading_2025_rest DEFAULT;


--
-- Name: reading_rest; Type: TABLE ATTACH; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.reading ATTACH PARTITION stock.reading_rest DEFAULT;


--
-- Name: box id; Type: DEFAULT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.box ALTER COLUMN id SET DEFAULT nextval('stock.numbers'::regclass);


--
-- Name: heavy_box id; Type: DEFAULT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.heavy_box ALTER COLUMN id SET DEFAULT nextval('stock.numbers'::regclass);


--
-- Name: heavy_box data; Type: DEFAULT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.heavy_box ALTER COLUMN data SET DEFAULT '{"a;b": [1, "x''y"]}'::jsonb;


--
-- Data for Name: line break; and "quote"; Type: TABLE DATA; Schema: odd; name; Owner: -
--

COPY "odd; name"."line
break; and ""quote""" (id, "a;b") FROM stdin;
1	\\.\n\\.\n
2	
3	\N
\.


--
-- Data for Name: box; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.box (id, shelf, body, bytes, data, period, empty) FROM stdin;
20	7	plain	\\x00ff5c	{"a;b": [1, "x'y"]}	\N	\N
25	8	a\tb\nc\\d; it's $$ "x"	\N	{"a;b": [1, "x'y"]}	\N	
30	9	\\.	\\x2e	{"a;b": [1, "x'y"]}	\N	\\N
35	\N	-- ;\r\n/*	\N	{"a;b": [1, "x'y"]}	\N	NULL
40	\N	a;b	\N	{"a;b": [1, "x'y"]}	[1,2.5)	\N
45	\N	it's\ntwo lines	\N	{"a;b": [1, "x'y"]}	empty	\N
\.


--
-- Data for Name: heavy_box; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.heavy_box (id, shelf, body, bytes, data, period, empty, weight) FROM stdin;
50	\N	long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; long; 	\N	{"a;b": [1, "x'y"]}	\N	\N	0.0015
55	\N	data	\N	{"a;b": [1, "x'y"]}	\N	\N	2
\.


--
-- Data for Name: no_columns; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.no_columns  FROM stdin;

\.


--
-- Data for Name: reading_2025_odd; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.reading_2025_odd (at, kind, value) FROM stdin;
2025-01-01	a;b	0.5
2025-02-01	a;b	1
2025-03-01	a;b	1.5
\.


--
-- Data for Name: reading_2025_rest; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.reading_2025_rest (at, kind, value) FROM stdin;
2025-05-05	tab\there	NaN
\.


--
-- Data for Name: reading_rest; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.reading_rest (at, kind, value) FROM stdin;
2024-01-01		-Infinity
\.


--
-- Data for Name: scratch; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.scratch (id, shelf, body, bytes, data, period, empty) FROM stdin;
\.


--
-- Data for Name: shelf; Type: TABLE DATA; Schema: stock; Owner: -
--

COPY stock.shelf (id, label, moods, place, share, noted, made, big) FROM stdin;
7	a\\b	{glad,"it's; fine"}	(3,4.00)	12.50	line\nbreak;	2026-01-04 10:00:00+00	a;(((\tit's;
8	$$	{glad,"it's; fine"}	\N	12.50	it's;;	2026-01-04 10:00:00+00	a;(((\tit's;
9	;;	{glad,"it's; fine"}	(0,0.00)	12.50	-- no comment;	2026-01-04 10:00:00+00	a;(((\tit's;
10	/*	{glad,"it's; fine"}	\N	12.50	\\.;	2026-01-04 10:00:00+00	a;(((\tit's;
\.


--
-- Name: numbers; Type: SEQUENCE SET; Schema: stock; Owner: -
--

SELECT pg_catalog.setval('stock.numbers', 1000, false);


--
-- Name: shelf_id_seq; Type: SEQUENCE SET; Schema: stock; Owner: -
--

SELECT pg_catalog.setval('stock.shelf_id_seq', 10, true);


--
-- Name: box box_pkey; Type: CONSTRAINT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.box
    ADD CONSTRAINT box_pkey PRIMARY KEY (id);


--
-- Name: shelf shelf_label_key; Type: CONSTRAINT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.shelf
    ADD CONSTRAINT shelf_label_key UNIQUE (label);


--
-- Name: shelf shelf_noted_excl; Type: CONSTRAINT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.shelf
    ADD CONSTRAINT shelf_noted_excl EXCLUDE USING btree (noted WITH =) WHERE ((noted <> 'a;b'::text));


--
-- Name: shelf shelf_pkey; Type: CONSTRAINT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.shelf
    ADD CONSTRAINT shelf_pkey PRIMARY KEY (id);


--
-- Name: box_backwards; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX box_backwards ON stock.box USING btree (shelf stock.reversed);


--
-- Name: box_data; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX box_data ON stock.box USING gin (data jsonb_path_ops);


--
-- Name: box_shelf; Type: INDEX; Schema: stock; Owner: -
--

CREATE UNIQUE INDEX box_shelf ON stock.box USING btree (shelf DESC NULLS LAST, id) INCLUDE (empty);


--
-- Name: counted_one; Type: INDEX; Schema: stock; Owner: -
--

CREATE UNIQUE INDEX counted_one ON stock.counted USING btree ("how;many");


--
-- Name: i;1; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX "i;1" ON stock.box USING btree (lower(body), ((data ->> 'a;b'::text))) WHERE ((body <> ';'::text) AND (body IS NOT NULL));


--
-- Name: reading_at; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX reading_at ON ONLY stock.reading USING brin (at);


--
-- Name: reading_2025_at_idx; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX reading_2025_at_idx ON ONLY stock.reading_2025 USING brin (at);


--
-- Name: reading_2025_odd_at_idx; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX reading_2025_odd_at_idx ON stock.reading_2025_odd USING brin (at);


--
-- Name: reading_2025_rest_at_idx; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX reading_2025_rest_at_idx ON stock.reading_2025_rest USING brin (at);


--
-- Name: reading_rest_at_idx; Type: INDEX; Schema: stock; Owner: -
--

CREATE INDEX reading_rest_at_idx ON stock.reading_rest USING brin (at);


--
-- Name: reading_2025_at_idx; Type: INDEX ATTACH; Schema: stock; Owner: -
--

ALTER INDEX stock.reading_at ATTACH PARTITION stock.reading_2025_at_idx;


--
-- Name: reading_2025_odd_at_idx; Type: INDEX ATTACH; Schema: stock; Owner: -
--

ALTER INDEX stock.reading_2025_at_idx ATTACH PARTITION stock.reading_2025_odd_at_idx;


--
-- Name: reading_2025_rest_at_idx; Type: INDEX ATTACH; Schema: stock; Owner: -
--

ALTER INDEX stock.reading_2025_at_idx ATTACH PARTITION stock.reading_2025_rest_at_idx;


--
-- Name: reading_rest_at_idx; Type: INDEX ATTACH; Schema: stock; Owner: -
--

ALTER INDEX stock.reading_at ATTACH PARTITION stock.reading_rest_at_idx;


--
-- Name: box_expression; Type: STATISTICS; Schema: stock; Owner: -
--

CREATE STATISTICS stock.box_expression ON lower(body) FROM stock.box;


--
-- Name: box_stats; Type: STATISTICS; Schema: stock; Owner: -
--

CREATE STATISTICS stock.box_stats (ndistinct, dependencies) ON shelf, body FROM stock.box;


--
-- Name: box kept; Type: RULE; Schema: stock; Owner: -
--

CREATE RULE kept AS
    ON DELETE TO stock.box
   WHERE (old.body = ';'::text) DO INSTEAD ( INSERT INTO stock.scratch (id, body)
  VALUES (old.id, 'rule; one'::text);
 UPDATE stock.scratch SET body = (scratch.body || ';'::text)
  WHERE (scratch.id = old.id);
);


--
-- Name: full_shelf nothing; Type: RULE; Schema: stock; Owner: -
--

CREATE RULE nothing AS
    ON INSERT TO stock.full_shelf DO INSTEAD NOTHING;


--
-- Name: scratch told; Type: RULE; Schema: stock; Owner: -
--

CREATE RULE told AS
    ON UPDATE TO stock.scratch DO (
 NOTIFY "told;";
 DELETE FROM stock.scratch
  WHERE (scratch.body = ';)'::text);
);


--
-- Name: box checked; Type: TRIGGER; Schema: stock; Owner: -
--

CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON stock.box DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stock.touched();

ALTER TABLE stock.box DISABLE TRIGGER checked;


--
-- Name: shelf touch; Type: TRIGGER; Schema: stock; Owner: -
--

CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF label, noted ON stock.shelf FOR EACH ROW WHEN (((new.label)::text <> 'end;'::text)) EXECUTE FUNCTION stock.touched('a;', 'b''');


--
-- Name: box box_shelf_fkey; Type: FK CONSTRAINT; Schema: stock; Owner: -
--

ALTER TABLE ONLY stock.box
    ADD CONSTRAINT box_shelf_fkey FOREIGN KEY (shelf) REFERENCES stock.shelf(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;


--
-- Name: shelf own; only; Type: POLICY; Schema: stock; Owner: -
--

CREATE POLICY "own; only" ON stock.shelf AS RESTRICTIVE FOR SELECT USING ((((label)::text <> 'a;b'::text) OR (noted = ''''::text)));


--
-- Name: shelf; Type: ROW SECURITY; Schema: stock; Owner: -
--

ALTER TABLE stock.shelf ENABLE ROW LEVEL SECURITY;

--
-- Name: shelf writing; Type: POLICY; Schema: stock; Owner: -
--

CREATE POLICY writing ON stock.shelf FOR INSERT WITH CHECK (true);


--
-- Name: chosen; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION chosen WITH (publish = 'insert');


--
-- Name: whole; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION whole WITH (publish = 'insert, update, delete, truncate');


--
-- Name: chosen shelf; Type: PUBLICATION TABLE; Schema: stock; Owner: -
--

ALTER PUBLICATION chosen ADD TABLE ONLY stock.shelf (id, label) WHERE ((id > 3));


--
-- Name: whole odd; name; Type: PUBLICATION TABLES IN SCHEMA; Schema: odd; name; Owner: -
--

ALTER PUBLICATION whole ADD TABLES IN SCHEMA "odd; name";


--
-- Name: FUNCTION quoting(what text); Type: ACL; Schema: stock; Owner: -
--

REVOKE ALL ON FUNCTION stock.quoting(what text) FROM PUBLIC;


--
-- Name: TABLE shelf; Type: ACL; Schema: stock; Owner: -
--

GRANT SELECT ON TABLE stock.shelf TO PUBLIC;


--
-- Name: COLUMN shelf.id; Type: ACL; Schema: stock; Owner: -
--

GRANT INSERT(id) ON TABLE stock.shelf TO PUBLIC;


--
-- Name: COLUMN shelf.label; Type: ACL; Schema: stock; Owner: -
--

GRANT INSERT(label) ON TABLE stock.shelf TO PUBLIC;


--
-- Name: watcher; Type: EVENT TRIGGER; Schema: -; Owner: -
--

CREATE EVENT TRIGGER watcher ON ddl_command_end
         WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
   EXECUTE FUNCTION stock.noticed();


--
-- PostgreSQL database dump complete
--

\unrestrict fY8GE0PxkffoXqP6yR54YmGFaxSllmam8BqmHQWVr0WCQvDdf0XDprYc7Uo7s6p

