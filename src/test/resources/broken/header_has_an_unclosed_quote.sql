-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- message: "Add a column

-- +upgrade
SELECT 1;

-- +downgrade
