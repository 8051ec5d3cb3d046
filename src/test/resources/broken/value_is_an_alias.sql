-- revision: &here 588d7cfb9a41
-- downRevision: *here

-- +upgrade
SELECT 1;

-- +downgrade
