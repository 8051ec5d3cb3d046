SELECT 'sequence ' || format('%I.%I', n.nspname, c.relname), 'sequence'::text, c.relname::text, p.property, p.value
FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_sequence s ON s.seqrelid = c.oid -- since 10
    CROSS JOIN LATERAL (VALUES
        ('type', format_type(s.seqtypid, NULL)), -- since 10
        ('start', s.seqstart::text), -- since 10
        ('increment', s.seqincrement::text), -- since 10
        ('minimum', s.seqmin::text), -- since 10
        ('maximum', s.seqmax::text), -- since 10
        ('cache', s.seqcache::text), -- since 10
        ('cycle', CASE WHEN s.seqcycle THEN 'true' END), -- since 10
        ('persistence', c.relpersistence::text),
        ('owned by', (SELECT d.refobjid::regclass || '.' || quote_ident(a.attname)
            FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                AND d.refclassid = 'pg_class'::regclass)),
        ('owner', pg_get_userbyid(c.relowner)::text),
        ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(c.relacl) i)),
        ('comment', obj_description(c.oid, 'pg_class'))) p (property, value)
WHERE c.relkind = 'S'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
