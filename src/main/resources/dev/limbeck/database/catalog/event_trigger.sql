SELECT 'event trigger ' || quote_ident(t.evtname), 'event trigger'::text, t.evtname::text, p.property, p.value
FROM pg_event_trigger t, LATERAL (VALUES
    ('event', t.evtevent::text),
    ('function', t.evtfoid::regprocedure::text),
    ('enabled', t.evtenabled::text),
    ('tags', array_to_string(t.evttags, ', ')),
    ('owner', pg_get_userbyid(t.evtowner)::text),
    ('comment', obj_description(t.oid, 'pg_event_trigger'))) p (property, value)
WHERE NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = t.oid AND d.deptype = 'e')
