-- revision: changelog_tag_of_an_id
-- downRevision: changelog_tag
-- message: tag of an id

-- Imported from db/changelog.xml.

-- +upgrade
-- +downgrade
