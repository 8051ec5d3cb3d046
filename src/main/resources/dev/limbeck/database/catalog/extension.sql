SELECT 'extension ' || quote_ident(e.extname), 'extension'::text, e.extname::text, p.property, p.value
FROM pg_extension e, LATERAL (VALUES
    ('version', e.extversion),
    ('schema', e.extnamespace::regnamespace::text),
    ('comment', obj_description(e.oid, 'pg_extension'))) p (property, value)
WHERE e.extname <> 'plpgsql'
