SELECT 'cast ' || i.identity, 'cast'::text, i.identity, p.property, p.value
FROM pg_cast c
    CROSS JOIN LATERAL pg_identify_object('pg_cast'::regclass, c.oid, 0) i
    CROSS JOIN LATERAL (VALUES
        ('function', nullif(c.castfunc, 0)::regprocedure::text),
        ('context', c.castcontext::text),
        ('method', c.castmethod::text),
        ('comment', obj_description(c.oid, 'pg_cast'))) p (property, value)
WHERE c.oid >= 16384
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
