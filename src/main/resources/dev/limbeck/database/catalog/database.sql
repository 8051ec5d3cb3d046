SELECT 'database'::text, 'database'::text, ''::text, p.property, p.value
FROM pg_database d, LATERAL (VALUES
    ('settings', (SELECT string_agg(concat_ws(': ', nullif(s.setrole, 0)::regrole, c), ', ' ORDER BY s.setrole::regrole::text, c)
        FROM pg_db_role_setting s, unnest(s.setconfig) c WHERE s.setdatabase = d.oid AND c NOT LIKE 'limbeck.beside=%')),
    ('comment', shobj_description(d.oid, 'pg_database'))) p (property, value)
WHERE d.datname = current_database()
