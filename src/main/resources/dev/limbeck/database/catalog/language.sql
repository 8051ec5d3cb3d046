SELECT 'language ' || quote_ident(l.lanname), 'language'::text, l.lanname::text, p.property, p.value
FROM pg_language l, LATERAL (VALUES
    ('trusted', l.lanpltrusted::text),
    ('handler', nullif(l.lanplcallfoid, 0)::regprocedure::text),
    ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(l.lanacl) i)),
    ('comment', CASE WHEN l.oid >= 16384 THEN obj_description(l.oid, 'pg_language') END)) p (property, value)
WHERE l.lanispl AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_language'::regclass AND d.objid = l.oid AND d.deptype = 'e')
