-- revision: 588d7cfb9a41
-- requires:
--   extension: [pg_trgm]

-- +upgrade
-- +downgrade
