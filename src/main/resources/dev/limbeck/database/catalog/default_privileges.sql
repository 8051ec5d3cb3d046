SELECT 'default privileges of ' || quote_ident(pg_get_userbyid(a.defaclrole)), 'default privileges'::text,
    concat_ws(' ', a.defaclobjtype, 'in', nullif(a.defaclnamespace, 0)::regnamespace), p.property, p.value
FROM pg_default_acl a, LATERAL (VALUES
    ('privileges'::text, (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(a.defaclacl) i))) p (property, value)
