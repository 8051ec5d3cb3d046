-- revision: d4d9be9189fe
-- downRevision: 01afcadbd8c0
-- message: Remove activity.revision_id
-- createDate: 2019-11-01T16:33:45Z

-- +upgrade
-- The id has no table left to point into, but old reports quote it: it moves into the data of its activity.
UPDATE activity
SET data = data || jsonb_build_object('revision_id', revision_id)
WHERE revision_id IS NOT NULL;

ALTER TABLE activity DROP COLUMN revision_id;

-- +downgrade
ALTER TABLE activity ADD COLUMN revision_id text;

-- Activities of the time in between have none, and stay null.
UPDATE activity
SET revision_id = data ->> 'revision_id', data = data - 'revision_id'
WHERE data ->> 'revision_id' IS NOT NULL;
