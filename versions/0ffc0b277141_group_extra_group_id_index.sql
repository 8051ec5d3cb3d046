-- revision: 0ffc0b277141
-- downRevision: 980dcd44de4b
-- message: group_extra group_id index
-- createDate: 2019-01-22T10:47:36Z

-- +upgrade
-- Each page of a group reads its extras, and PostgreSQL makes no index for a foreign key by itself.
CREATE INDEX idx_group_extra_group_id ON group_extra (group_id);

-- +downgrade
DROP INDEX idx_group_extra_group_id;
