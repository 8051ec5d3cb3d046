-- revision: a
-- branchLabels: {a: b}

-- +upgrade
SELECT 1;

-- +downgrade
