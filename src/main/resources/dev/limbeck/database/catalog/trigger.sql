SELECT k.kind || ' ' || format('%I.%I', n.nspname, c.relname), 'trigger'::text, t.tgname::text, p.property, p.value
FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view')) k (relkind, kind)
        ON k.relkind = c.relkind::text
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_triggerdef(t.oid)),
        ('enabled', t.tgenabled::text),
        ('inherited', CASE WHEN (to_jsonb(t) ->> 'tgparentid')::bigint <> 0 THEN 'true' END),
        ('comment', obj_description(t.oid, 'pg_trigger'))) p (property, value)
WHERE NOT t.tgisinternal
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
