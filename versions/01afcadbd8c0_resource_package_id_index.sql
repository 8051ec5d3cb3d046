-- revision: 01afcadbd8c0
-- downRevision: 0ffc0b277141
-- message: resource package_id index
-- createDate: 2019-01-22T11:26:58Z

-- +upgrade
-- Without it, a package that is deleted has the whole table searched for its resources.
CREATE INDEX idx_package_resource_package_id ON resource (package_id);

-- +downgrade
DROP INDEX idx_package_resource_package_id;
