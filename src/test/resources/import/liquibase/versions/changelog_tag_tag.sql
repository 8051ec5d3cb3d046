-- revision: changelog_tag
-- downRevision: changelog_add_toy
-- branchLabels: v1.0
-- message: tag

-- Imported from db/changelog.xml.

-- +upgrade
-- +downgrade
