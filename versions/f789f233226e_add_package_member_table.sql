-- revision: f789f233226e
-- downRevision: 588d7cfb9a41
-- message: Add package_member table
-- createDate: 2020-03-30T14:21:07Z

-- +upgrade
-- Whom a package is shared with, beyond the members of the organization that owns it.
CREATE TABLE package_member (
    package_id text NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    user_id text NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
    capacity text NOT NULL CHECK (capacity IN ('editor', 'member')),
    modified timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (package_id, user_id)
);

-- The key serves "who has this package?"; this one "which packages has this user?".
CREATE INDEX idx_package_member_user_id ON package_member (user_id);

-- +downgrade
DROP TABLE package_member;
