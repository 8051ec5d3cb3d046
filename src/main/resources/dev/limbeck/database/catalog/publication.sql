SELECT 'publication ' || quote_ident(b.pubname), 'publication'::text, b.pubname::text, p.property, p.value
FROM pg_publication b
    CROSS JOIN LATERAL (SELECT to_jsonb(b) AS j) j
    CROSS JOIN LATERAL (VALUES
        ('all tables', CASE WHEN b.puballtables THEN 'true' END),
        ('options', concat_ws(', ',
            'publish = ''' || concat_ws(', ', CASE WHEN b.pubinsert THEN 'insert' END, CASE WHEN b.pubupdate THEN 'update' END,
                CASE WHEN b.pubdelete THEN 'delete' END, CASE WHEN (j.j ->> 'pubtruncate')::boolean THEN 'truncate' END) || '''',
            'publish_via_partition_root = ' || (j.j ->> 'pubviaroot'),
            'publish_generated_columns = ' || CASE j.j ->> 'pubgencols' WHEN 's' THEN 'stored' WHEN 'n' THEN 'none' END)),
        ('tables', (SELECT string_agg(concat_ws(' ', r.prrelid::regclass
            , (SELECT '(' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) -- since 15
            , 'WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')' -- since 15
            ), ', ' ORDER BY r.prrelid::regclass::text)
            FROM pg_publication_rel r WHERE r.prpubid = b.oid)),
        ('schemas', (SELECT string_agg(s.pnnspid::regnamespace::text, ', ' ORDER BY s.pnnspid::regnamespace::text) FROM pg_publication_namespace s WHERE s.pnpubid = b.oid)), -- since 15
        ('owner', pg_get_userbyid(b.pubowner)::text),
        ('comment', obj_description(b.oid, 'pg_publication'))) p (property, value)
