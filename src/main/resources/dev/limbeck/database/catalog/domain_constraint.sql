SELECT 'domain ' || format('%I.%I', n.nspname, t.typname), 'constraint'::text, o.conname::text, p.property, p.value
FROM pg_constraint o
    JOIN pg_type t ON t.oid = o.contypid
    JOIN pg_namespace n ON n.oid = t.typnamespace
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_constraintdef(o.oid)),
        ('comment', obj_description(o.oid, 'pg_constraint'))) p (property, value)
WHERE o.contype = 'c'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
