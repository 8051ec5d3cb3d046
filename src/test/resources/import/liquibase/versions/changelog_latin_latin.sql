-- revision: changelog_latin
-- downRevision: changelog_functions
-- message: latin

-- Imported from db/changelog.xml.

-- +upgrade
COMMENT ON COLUMN person.name IS 'café';
INSERT INTO person VALUES (3, 'three');
-- +downgrade
