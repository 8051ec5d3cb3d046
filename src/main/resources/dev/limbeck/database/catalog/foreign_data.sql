SELECT 'foreign data wrapper ' || quote_ident(w.fdwname), 'foreign data wrapper'::text, w.fdwname::text, p.property, p.value
FROM pg_foreign_data_wrapper w, LATERAL (VALUES
    ('handler', nullif(w.fdwhandler, 0)::regprocedure::text),
    ('validator', nullif(w.fdwvalidator, 0)::regprocedure::text),
    ('options', array_to_string(w.fdwoptions, ', ')),
    ('owner', pg_get_userbyid(w.fdwowner)::text),
    ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(w.fdwacl) i)),
    ('comment', obj_description(w.oid, 'pg_foreign_data_wrapper'))) p (property, value)
WHERE NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_foreign_data_wrapper'::regclass AND d.objid = w.oid AND d.deptype = 'e')
UNION ALL
SELECT 'server ' || quote_ident(s.srvname), 'server'::text, s.srvname::text, p.property, p.value
FROM pg_foreign_server s, LATERAL (VALUES
    ('foreign data wrapper', (SELECT w.fdwname::text FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw)),
    ('type', s.srvtype),
    ('version', s.srvversion),
    ('options', array_to_string(s.srvoptions, ', ')),
    ('user mappings', (SELECT string_agg(m.usename::text, ', ' ORDER BY m.usename) FROM pg_user_mappings m
        WHERE m.srvid = s.oid)),
    ('owner', pg_get_userbyid(s.srvowner)::text),
    ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(s.srvacl) i)),
    ('comment', obj_description(s.oid, 'pg_foreign_server'))) p (property, value)
WHERE NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_foreign_server'::regclass AND d.objid = s.oid AND d.deptype = 'e')
