SELECT k.kind || ' ' || format('%I.%I', n.nspname, c.relname), 'constraint'::text, o.conname::text, p.property, p.value
FROM pg_constraint o
    JOIN pg_class c ON c.oid = o.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('f', 'foreign table')) k (relkind, kind)
        ON k.relkind = c.relkind::text
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_constraintdef(o.oid)),
        ('inherited', CASE WHEN o.coninhcount > 0 THEN CASE WHEN o.conislocal THEN 'and declared' ELSE 'true' END END),
        ('comment', obj_description(o.oid, 'pg_constraint'))) p (property, value)
WHERE o.contype NOT IN ('t', 'n')
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
