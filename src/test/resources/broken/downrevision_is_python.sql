-- revision: 588d7cfb9a41
-- downRevision: ('d4d9be9189fe', 'f789f233226e')

-- +upgrade
SELECT 1;

-- +downgrade
