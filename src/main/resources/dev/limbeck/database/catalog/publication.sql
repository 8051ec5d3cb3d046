SELECT 'publication ' || quote_ident(b.pubname), 'publication'::text, b.pubname::text, p.property, p.value
FROM pg_publication b
    CROSS JOIN LATERAL (VALUES
        ('definition', (to_jsonb(b) - 'oid' - 'pubname' - 'pubowner')::text),
        ('tables', (SELECT string_agg(concat_ws(' ', r.prrelid::regclass
            , (SELECT '(' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) -- since 15
            , pg_get_expr(r.prqual, r.prrelid) -- since 15
            ), ', ' ORDER BY r.prrelid::regclass::text)
            FROM pg_publication_rel r WHERE r.prpubid = b.oid)),
        ('schemas', (SELECT string_agg(s.pnnspid::regnamespace::text, ', ' ORDER BY s.pnnspid::regnamespace::text) FROM pg_publication_namespace s WHERE s.pnpubid = b.oid)), -- since 15
        ('owner', pg_get_userbyid(b.pubowner)::text),
        ('comment', obj_description(b.oid, 'pg_publication'))) p (property, value)
