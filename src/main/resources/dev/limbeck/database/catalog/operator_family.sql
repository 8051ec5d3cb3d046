SELECT 'operator family ' || i.identity, 'operator family'::text, f.opfname::text, p.property, p.value
FROM pg_opfamily f
    JOIN pg_namespace n ON n.oid = f.opfnamespace
    CROSS JOIN LATERAL pg_identify_object('pg_opfamily'::regclass, f.oid, 0) i
    CROSS JOIN LATERAL (VALUES
        ('operators', (SELECT string_agg(concat_ws(' ', a.amopstrategy, a.amopopr::regoperator, a.amoppurpose,
            (SELECT format('%I.%I', s.opfnamespace::regnamespace, s.opfname) FROM pg_opfamily s WHERE s.oid = a.amopsortfamily)), ', '
            ORDER BY a.amopstrategy, a.amopopr::regoperator::text) FROM pg_amop a WHERE a.amopfamily = f.oid)),
        ('functions', (SELECT string_agg(concat_ws(' ', a.amprocnum, a.amproclefttype::regtype, a.amprocrighttype::regtype,
            a.amproc::regprocedure), ', ' ORDER BY a.amprocnum, a.amproclefttype::regtype::text, a.amprocrighttype::regtype::text)
            FROM pg_amproc a WHERE a.amprocfamily = f.oid)),
        ('owner', pg_get_userbyid(f.opfowner)::text),
        ('comment', obj_description(f.oid, 'pg_opfamily'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_opfamily'::regclass AND d.objid = f.oid AND d.deptype = 'e')
