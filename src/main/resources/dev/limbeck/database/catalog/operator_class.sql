SELECT 'operator class ' || i.identity, 'operator class'::text, o.opcname::text, p.property, p.value
FROM pg_opclass o
    JOIN pg_namespace n ON n.oid = o.opcnamespace
    JOIN pg_opfamily f ON f.oid = o.opcfamily
    CROSS JOIN LATERAL pg_identify_object('pg_opclass'::regclass, o.oid, 0) i
    CROSS JOIN LATERAL (VALUES
        ('family', format('%I.%I', f.opfnamespace::regnamespace, f.opfname)),
        ('type', o.opcintype::regtype::text),
        ('storage', nullif(o.opckeytype, 0)::regtype::text),
        ('default', CASE WHEN o.opcdefault THEN 'true' END),
        ('owner', pg_get_userbyid(o.opcowner)::text),
        ('comment', obj_description(o.oid, 'pg_opclass'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND d.deptype = 'e')
