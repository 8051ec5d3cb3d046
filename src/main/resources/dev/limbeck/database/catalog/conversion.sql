SELECT 'conversion ' || format('%I.%I', n.nspname, c.conname), 'conversion'::text, c.conname::text, p.property, p.value
FROM pg_conversion c
    JOIN pg_namespace n ON n.oid = c.connamespace
    CROSS JOIN LATERAL (VALUES
        ('definition', concat_ws(' ', pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding),
            c.conproc, c.condefault)),
        ('owner', pg_get_userbyid(c.conowner)::text),
        ('comment', obj_description(c.oid, 'pg_conversion'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_conversion'::regclass AND d.objid = c.oid AND d.deptype = 'e')
