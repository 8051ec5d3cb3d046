package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldFormsTest {
    private final ToldForms forms = ToldForms.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a (x) VALUES (now()), (gen_random_uuid())",
                "WITH x AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM x",
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SELECT pg_catalog.setval('public.s', 3, true)",
                "COPY public.a (x) FROM stdin;\n1\n\\.\n",
                "TRUNCATE a",
                "CREATE TABLE a (id numeric(9, 2) DEFAULT f() GENERATED ALWAYS AS IDENTITY)",
                "CREATE TABLE a AS SELECT count(*) FROM b",
                "CREATE UNIQUE INDEX CONCURRENTLY ON a (f(x))",
                "CREATE OR REPLACE VIEW v AS SELECT f() FROM a",
                "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT lo_create(1)'",
                "CREATE TYPE mood AS ENUM ('ok')",
                "CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog",
                "CREATE SCHEMA s CREATE TABLE a ()",
                "ALTER TABLE ONLY public.a ALTER COLUMN id SET DEFAULT nextval('public.s'::regclass)",
                "ALTER TABLE a DISABLE TRIGGER t",
                "ALTER TABLE a OWNER TO r",
                "ALTER EXTENSION pg_trgm UPDATE",
                "ALTER TYPE mood ADD VALUE 'good'",
                "DROP MATERIALIZED VIEW IF EXISTS v",
                "COMMENT ON COLUMN a.x IS 'all triggers of pg_catalog'",
                "COMMENT ON FOREIGN DATA WRAPPER w IS 'x'",
                "SET search_path = s",
                "BEGIN",
                "ANALYZE a",
            })
    void a_snapshot_tells_all_that_this_does(String sql) {
        assertThat(isTold(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE u DISABLE TRIGGER ALL",
                "ALTER TABLE IF EXISTS ONLY s.u ADD COLUMN a int, enable trigger user",
                "DO $$ BEGIN CREATE TYPE mood AS ENUM ('ok'); EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "SELECT lo_from_bytea(4711, 'abc')",
                "SELECT pg_catalog.lo_create('4711')",
                "INSERT INTO a VALUES (lo_import('/tmp/a'))",
                "CREATE TABLE a AS SELECT f()",
                "CREATE MATERIALIZED VIEW v AS SELECT f()",
                "CALL p()",
                "EXECUTE p",
                "EXPLAIN ANALYZE SELECT f()",
                "COPY a FROM PROGRAM 'date'",
                "COPY a TO '/tmp/a'",
                "CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler",
                "CREATE TRUSTED LANGUAGE l HANDLER h",
                "CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION f(internal))",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
                "CREATE USER MAPPING FOR r SERVER s OPTIONS (user 'u')",
                "CREATE SCHEMA s CREATE TABLE a () GRANT SELECT ON a TO r",
                "CREATE ROLE r",
                "ALTER ROLE CURRENT_USER SET work_mem = '5MB'",
                "ALTER USER r SET work_mem = '5MB'",
                "ALTER DATABASE d SET work_mem = '5MB'",
                "ALTER SYSTEM SET work_mem = '5MB'",
                "ALTER LARGE OBJECT 4711 OWNER TO r",
                "ALTER LANGUAGE l OWNER TO r",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r",
                "ALTER EXTENSION pg_trgm DROP FUNCTION f()",
                "ALTER FUNCTION f() DEPENDS ON EXTENSION pg_trgm",
                "ALTER FUNCTION pg_catalog.now() COST 5",
                "GRANT SELECT ON a TO r",
                "REVOKE USAGE ON LANGUAGE sql FROM PUBLIC",
                "REVOKE TEMP ON DATABASE d FROM PUBLIC",
                "SECURITY LABEL ON TABLE a IS 'x'",
                "COMMENT ON ROLE r IS 'x'",
                "COMMENT ON LARGE OBJECT 4711 IS 'x'",
                "COMMENT ON ACCESS METHOD heap IS 'x'",
                "COMMENT ON EXTENSION plpgsql IS 'x'",
                "DROP EXTENSION IF EXISTS plpgsql",
                "DROP OWNED BY r",
                "REASSIGN OWNED BY r TO q",
                "IMPORT FOREIGN SCHEMA s FROM SERVER t INTO public",
            })
    void this_may_do_more_than_a_snapshot_tells(String sql) {
        assertThat(isTold(sql)).isFalse();
    }

    private boolean isTold(String sql) {
        List<Statement> statements = Statements.of(new SectionText("a.sql", 1, sql));
        assertThat(statements).hasSize(1);
        return forms.tellAllOf(statements.get(0));
    }
}
