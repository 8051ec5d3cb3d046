SELECT k.kind || ' ' || format('%I.%I', n.nspname, t.relname), 'index'::text, c.relname::text, p.property, p.value
FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('m', 'materialized view')) k (relkind, kind)
        ON k.relkind = t.relkind::text
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_indexdef(c.oid)),
        ('valid', i.indisvalid::text),
        ('clustered', CASE WHEN i.indisclustered THEN 'true' END),
        ('replica identity', CASE WHEN i.indisreplident THEN 'true' END),
        ('parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = c.oid)),
        ('tablespace', (SELECT s.spcname::text FROM pg_tablespace s WHERE s.oid = c.reltablespace)),
        ('statistics', (SELECT nullif(string_agg(a.attnum || ': ' || nullif(a.attstattarget, -1), ', ' ORDER BY a.attnum), '')
            FROM pg_attribute a WHERE a.attrelid = c.oid)),
        ('comment', obj_description(c.oid, 'pg_class'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid AND d.deptype = 'e')
