-- revision: changelog_empty
-- downRevision: changelog_conditions
-- message: empty

-- Imported from db/changelog.xml.

-- +upgrade
-- +downgrade
