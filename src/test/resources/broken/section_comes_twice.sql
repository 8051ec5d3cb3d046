-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe

-- +upgrade
SELECT 1;

-- +downgrade

  -- +upgrade
SELECT 2;
