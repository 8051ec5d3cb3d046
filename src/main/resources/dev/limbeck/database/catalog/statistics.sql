SELECT 'statistics ' || format('%I.%I', n.nspname, s.stxname), 'statistics'::text, s.stxname::text, p.property, p.value
FROM pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    CROSS JOIN LATERAL (VALUES
        ('definition', pg_get_statisticsobjdef(s.oid)),
        ('target', nullif(to_jsonb(s) ->> 'stxstattarget', '-1')),
        ('owner', pg_get_userbyid(s.stxowner)::text),
        ('comment', obj_description(s.oid, 'pg_statistic_ext'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_statistic_ext'::regclass AND d.objid = s.oid AND d.deptype = 'e')
