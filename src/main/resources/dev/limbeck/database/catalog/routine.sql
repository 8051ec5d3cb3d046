SELECT k.kind || ' ' || format('%I.%I(%s)', n.nspname, r.proname, pg_get_function_identity_arguments(r.oid)), k.kind,
    r.proname::text, p.property, p.value
FROM pg_proc r
    JOIN pg_namespace n ON n.oid = r.pronamespace
    LEFT JOIN pg_aggregate g ON g.aggfnoid = r.oid
    CROSS JOIN LATERAL (SELECT CASE WHEN g.aggfnoid IS NOT NULL THEN 'aggregate'
        WHEN to_jsonb(r) ->> 'prokind' = 'p' THEN 'procedure' ELSE 'function' END) k (kind)
    CROSS JOIN LATERAL (VALUES
        ('definition', CASE WHEN g.aggfnoid IS NULL THEN pg_get_functiondef(r.oid) END),
        ('result', pg_get_function_result(r.oid)),
        ('state function', nullif(g.aggtransfn, 0)::regprocedure::text),
        ('state type', nullif(g.aggtranstype, 0)::regtype::text),
        ('state space', nullif(g.aggtransspace, 0)::text),
        ('initial state', g.agginitval),
        ('final function', nullif(g.aggfinalfn, 0)::regprocedure::text),
        ('final function extra', CASE WHEN g.aggfinalextra THEN 'true' END),
        ('combine function', nullif(g.aggcombinefn, 0)::regprocedure::text),
        ('serial function', nullif(g.aggserialfn, 0)::regprocedure::text),
        ('deserial function', nullif(g.aggdeserialfn, 0)::regprocedure::text),
        ('moving state function', nullif(g.aggmtransfn, 0)::regprocedure::text),
        ('moving inverse function', nullif(g.aggminvtransfn, 0)::regprocedure::text),
        ('moving state type', nullif(g.aggmtranstype, 0)::regtype::text),
        ('moving final function', nullif(g.aggmfinalfn, 0)::regprocedure::text),
        ('moving initial state', g.aggminitval),
        ('sort operator', nullif(g.aggsortop, 0)::regoperator::text),
        ('direct arguments', CASE WHEN g.aggkind <> 'n' THEN g.aggkind::text || g.aggnumdirectargs END),
        ('parallel', CASE WHEN g.aggfnoid IS NOT NULL THEN r.proparallel::text END),
        ('owner', pg_get_userbyid(r.proowner)::text),
        ('privileges', (SELECT string_agg(i::text, ', ' ORDER BY i::text) FROM unnest(r.proacl) i)),
        ('comment', obj_description(r.oid, 'pg_proc'))) p (property, value)
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = r.oid AND d.deptype IN ('e', 'i'))
