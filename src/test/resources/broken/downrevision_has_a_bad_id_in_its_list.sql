-- revision: 588d7cfb9a41
-- downRevision:
--   - d4d9be9189fe
--   - f789@f233

-- +upgrade
SELECT 1;

-- +downgrade
