SELECT k.kind || ' ' || format('%I.%I', n.nspname, t.typname), k.kind, t.typname::text, p.property, p.value
FROM pg_type t
    JOIN pg_namespace n ON n.oid = t.typnamespace
    JOIN (VALUES ('e', 'type'), ('d', 'domain'), ('r', 'type'), ('b', 'type')) k (typtype, kind)
        ON k.typtype = t.typtype::text
    LEFT JOIN pg_range g ON g.rngtypid = t.oid
    CROSS JOIN LATERAL (VALUES
        ('kind', t.typtype::text),
        ('values', (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e
            WHERE e.enumtypid = t.oid)),
        ('type', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END),
        ('not null', CASE WHEN t.typnotnull THEN 'true' END),
        ('default', t.typdefault),
        ('collation', (SELECT format('%I.%I', o.collnamespace::regnamespace, o.collname)
            FROM pg_collation o JOIN pg_type b ON b.oid = t.typbasetype
            WHERE t.typtype = 'd' AND o.oid = t.typcollation AND t.typcollation <> b.typcollation)),
        ('subtype', g.rngsubtype::regtype::text),
        ('operator class', (SELECT format('%I.%I', o.opcnamespace::regnamespace, o.opcname) FROM pg_opclass o
            WHERE o.oid = g.rngsubopc)),
        ('subtype collation', (SELECT format('%I.%I', o.collnamespace::regnamespace, o.collname) FROM pg_collation o
            WHERE o.oid = g.rngcollation)),
        ('canonical', nullif(g.rngcanonical, 0)::regprocedure::text),
        ('difference', nullif(g.rngsubdiff, 0)::regprocedure::text),
        ('base type', CASE WHEN t.typtype = 'b' THEN concat_ws(' ', t.typinput, t.typoutput, t.typreceive, t.typsend,
            t.typmodin, t.typmodout, t.typanalyze, t.typlen, t.typbyval, t.typcategory, t.typispreferred, t.typdelim,
            t.typelem::regtype, t.typalign, t.typstorage) END),
        ('owner', pg_get_userbyid(t.typowner)::text),
        ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(t.typacl) i)),
        ('comment', obj_description(t.oid, 'pg_type'))) p (property, value)
WHERE NOT (t.typtype = 'b' AND t.typcategory = 'A' AND t.typelem <> 0)
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i'))
