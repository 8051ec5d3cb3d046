SELECT k.kind || ' ' || format('%I.%I', n.nspname, c.relname), k.kind, c.relname::text, p.property, p.value
FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view'), ('m', 'materialized view'),
        ('c', 'type')) k (relkind, kind) ON k.relkind = c.relkind::text
    CROSS JOIN LATERAL (VALUES
        ('persistence', c.relpersistence::text),
        ('partition key', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END), -- since 10
        ('partition bound', pg_get_expr(c.relpartbound, c.oid)), -- since 10
        ('parents', (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i
            WHERE i.inhrelid = c.oid)),
        ('of type', CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END),
        ('options', array_to_string(c.reloptions, ', ')),
        ('toast options', (SELECT array_to_string(t.reloptions, ', ') FROM pg_class t WHERE t.oid = c.reltoastrelid)),
        ('row security', CASE WHEN c.relrowsecurity THEN 'enabled' END),
        ('row security for owner', CASE WHEN c.relforcerowsecurity THEN 'forced' END),
        ('replica identity', CASE WHEN c.relkind IN ('r', 'p') THEN c.relreplident::text END),
        ('tablespace', (SELECT t.spcname::text FROM pg_tablespace t WHERE t.oid = c.reltablespace)),
        ('access method', (SELECT m.amname::text FROM pg_am m WHERE m.oid = c.relam)),
        ('definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END),
        ('populated', CASE WHEN c.relkind = 'm' THEN c.relispopulated::text END),
        ('server', (SELECT s.srvname::text FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver
            WHERE f.ftrelid = c.oid)),
        ('server options', (SELECT array_to_string(f.ftoptions, ', ') FROM pg_foreign_table f WHERE f.ftrelid = c.oid)),
        ('owner', pg_get_userbyid(c.relowner)::text),
        ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(c.relacl) i)),
        ('comment', CASE c.relkind WHEN 'c' THEN obj_description(c.reltype, 'pg_type')
            ELSE obj_description(c.oid, 'pg_class') END)) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
