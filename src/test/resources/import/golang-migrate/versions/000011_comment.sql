-- revision: 000011
-- downRevision: 000010
-- message: comment
-- irreversible: true

-- Imported from 000011_comment.up.sql.

-- +upgrade
--| +downgrade comes here
COMMENT ON TABLE person IS 'who';
