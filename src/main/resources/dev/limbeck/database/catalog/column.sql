SELECT k.kind || ' ' || format('%I.%I', n.nspname, c.relname), 'column'::text, a.attname::text, p.property, p.value
FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_type t ON t.oid = a.atttypid
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view'), ('m', 'materialized view'),
        ('c', 'type')) k (relkind, kind) ON k.relkind = c.relkind::text
    LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
    CROSS JOIN LATERAL (SELECT to_jsonb(a) AS j) j
    CROSS JOIN LATERAL (VALUES
        ('position', (SELECT count(*)::text FROM pg_attribute b
            WHERE b.attrelid = a.attrelid AND b.attnum > 0 AND b.attnum <= a.attnum AND NOT b.attisdropped)),
        ('type', format_type(a.atttypid, a.atttypmod)),
        -- From version 18 on it is a constraint too, whose name says nothing.
        ('not null', CASE WHEN a.attnotnull THEN coalesce((SELECT 'not valid'::text FROM pg_constraint o
            WHERE o.conrelid = a.attrelid AND o.contype = 'n' AND o.conkey = ARRAY[a.attnum] AND NOT o.convalidated),
            'true') END),
        ('default', pg_get_expr(f.adbin, f.adrelid)),
        ('generated', nullif(j.j ->> 'attgenerated', '')),
        ('identity', nullif(j.j ->> 'attidentity', '')),
        ('collation', CASE WHEN a.attcollation <> t.typcollation THEN
            (SELECT format('%I.%I', o.collnamespace::regnamespace, o.collname) FROM pg_collation o
                WHERE o.oid = a.attcollation) END),
        -- Behind it the type's own: before version 16 a server has no word for the way back.
        ('storage', CASE WHEN a.attstorage <> t.typstorage THEN format('%s for %s', a.attstorage, t.typstorage) END),
        ('compression', nullif(j.j ->> 'attcompression', '')),
        ('statistics', nullif(nullif(j.j ->> 'attstattarget', '-1'), '')),
        -- The server's own mark of when the column changed, since the minor versions of 2026.
        ('options', (SELECT string_agg(o, ', ') FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\_attver=%')),
        ('server options', array_to_string(a.attfdwoptions, ', ')),
        ('inherited', CASE WHEN a.attinhcount > 0 THEN CASE WHEN a.attislocal THEN 'and declared' ELSE 'true' END END),
        ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(a.attacl) i)),
        ('comment', col_description(a.attrelid, a.attnum))) p (property, value)
WHERE a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
