SELECT 'collation ' || format('%I.%I', n.nspname, c.collname), 'collation'::text, c.collname::text, p.property, p.value
FROM pg_collation c
    JOIN pg_namespace n ON n.oid = c.collnamespace
    CROSS JOIN LATERAL (SELECT to_jsonb(c) - 'oid' - 'collname' - 'collnamespace' - 'collowner' - 'collversion' AS j) j
    CROSS JOIN LATERAL (VALUES
        ('definition', jsonb_strip_nulls(j.j)::text),
        ('owner', pg_get_userbyid(c.collowner)::text),
        ('comment', obj_description(c.oid, 'pg_collation'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_collation'::regclass AND d.objid = c.oid AND d.deptype = 'e')
