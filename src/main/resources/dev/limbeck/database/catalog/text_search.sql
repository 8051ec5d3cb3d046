SELECT 'text search configuration ' || format('%I.%I', n.nspname, c.cfgname), 'text search configuration'::text,
    c.cfgname::text, p.property, p.value
FROM pg_ts_config c
    JOIN pg_namespace n ON n.oid = c.cfgnamespace
    CROSS JOIN LATERAL (VALUES
        ('parser', (SELECT format('%I.%I', s.prsnamespace::regnamespace, s.prsname) FROM pg_ts_parser s
            WHERE s.oid = c.cfgparser)),
        ('mapping', (SELECT string_agg(m.maptokentype || ': ' || m.mapdict::regdictionary, ', '
            ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = c.oid)),
        ('owner', pg_get_userbyid(c.cfgowner)::text),
        ('comment', obj_description(c.oid, 'pg_ts_config'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_ts_config'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search dictionary ' || format('%I.%I', n.nspname, c.dictname), 'text search dictionary'::text,
    c.dictname::text, p.property, p.value
FROM pg_ts_dict c
    JOIN pg_namespace n ON n.oid = c.dictnamespace
    CROSS JOIN LATERAL (VALUES
        ('template', (SELECT format('%I.%I', s.tmplnamespace::regnamespace, s.tmplname) FROM pg_ts_template s
            WHERE s.oid = c.dicttemplate)),
        ('options', c.dictinitoption),
        ('owner', pg_get_userbyid(c.dictowner)::text),
        ('comment', obj_description(c.oid, 'pg_ts_dict'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_ts_dict'::regclass AND d.objid = c.oid AND d.deptype = 'e')
