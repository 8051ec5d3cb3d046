SELECT 'operator ' || i.identity, 'operator'::text, o.oprname::text, p.property, p.value
FROM pg_operator o
    JOIN pg_namespace n ON n.oid = o.oprnamespace
    CROSS JOIN LATERAL pg_identify_object('pg_operator'::regclass, o.oid, 0) i
    CROSS JOIN LATERAL (VALUES
        ('function', o.oprcode::text),
        ('result', o.oprresult::regtype::text),
        ('commutator', nullif(o.oprcom, 0)::regoperator::text),
        ('negator', nullif(o.oprnegate, 0)::regoperator::text),
        ('restrict', nullif(o.oprrest, 0)::regprocedure::text),
        ('join', nullif(o.oprjoin, 0)::regprocedure::text),
        ('hashes', CASE WHEN o.oprcanhash THEN 'true' END),
        ('merges', CASE WHEN o.oprcanmerge THEN 'true' END),
        ('owner', pg_get_userbyid(o.oprowner)::text),
        ('comment', obj_description(o.oid, 'pg_operator'))) p (property, value)
WHERE o.oprcode <> 0
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')
