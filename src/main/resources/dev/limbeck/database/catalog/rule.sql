SELECT k.kind || ' ' || format('%I.%I', n.nspname, c.relname), 'rule'::text, r.rulename::text, p.property, p.value
FROM pg_rewrite r
    JOIN pg_class c ON c.oid = r.ev_class
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN (VALUES ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view')) k (relkind, kind)
        ON k.relkind = c.relkind::text
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_ruledef(r.oid)),
        ('enabled', r.ev_enabled::text),
        ('comment', obj_description(r.oid, 'pg_rewrite'))) p (property, value)
WHERE r.rulename <> '_RETURN'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
