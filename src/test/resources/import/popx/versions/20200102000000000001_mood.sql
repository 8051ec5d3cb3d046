-- revision: 20200102000000000001
-- downRevision: 20200101000000
-- message: mood
-- createDate: 2020-01-02T00:00:00Z

-- Imported from 20200102000000000001_mood.postgres.up.sql, 20200102000000000001_mood.down.sql.

-- +upgrade
CREATE TYPE mood AS ENUM ('glad');
-- +downgrade
DROP TYPE mood;
