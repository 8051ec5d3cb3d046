SELECT 'schema ' || quote_ident(s.nspname), 'schema'::text, s.nspname::text, p.property, p.value
FROM pg_namespace s, LATERAL (VALUES
    ('owner', pg_get_userbyid(s.nspowner)::text),
    ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(s.nspacl) i)),
    ('comment', obj_description(s.oid, 'pg_namespace'))) p (property, value)
WHERE s.nspname !~ '^pg_' AND s.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_namespace'::regclass AND d.objid = s.oid AND d.deptype = 'e')
