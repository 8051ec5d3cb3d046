-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- message: Add metadata_modified filed to Resource
-- createDate: 2020-02-11T11:44:29Z

-- +upgrade
ALTER TABLE resource ADD COLUMN metadata_modified timestamptz;

-- A resource without a date of its own is as old as its package, whose date is never null: no row fails NOT NULL below.
UPDATE resource
SET metadata_modified = coalesce(resource.created, package.metadata_created)
FROM package
WHERE package.id = resource.package_id;

ALTER TABLE resource
    ALTER COLUMN metadata_modified SET DEFAULT now(),
    ALTER COLUMN metadata_modified SET NOT NULL;

-- +downgrade
ALTER TABLE resource DROP COLUMN metadata_modified;
