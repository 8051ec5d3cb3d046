SELECT 'table ' || format('%I.%I', n.nspname, c.relname), 'policy'::text, o.polname::text, p.property, p.value
FROM pg_policy o
    JOIN pg_class c ON c.oid = o.polrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (VALUES
        ('command', o.polcmd::text),
        ('restrictive', CASE WHEN NOT (to_jsonb(o) ->> 'polpermissive')::boolean THEN 'true' END),
        ('roles', (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END, ', ' ORDER BY r)
            FROM unnest(o.polroles) r)),
        ('using', pg_get_expr(o.polqual, o.polrelid)),
        ('check', pg_get_expr(o.polwithcheck, o.polrelid)),
        ('comment', obj_description(o.oid, 'pg_policy'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
