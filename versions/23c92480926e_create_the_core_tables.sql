-- revision: 23c92480926e
-- message: create the core tables
-- createDate: 2018-09-04T18:48:54Z

-- +upgrade
CREATE TYPE entity_state AS ENUM ('draft', 'active', 'deleted');

CREATE TABLE "user" (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    fullname text,
    email text,
    created timestamptz NOT NULL DEFAULT now(),
    sysadmin boolean NOT NULL DEFAULT false,
    state entity_state NOT NULL DEFAULT 'active'
);

-- An organization is a group that owns packages.
CREATE TABLE "group" (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    title text,
    description text,
    created timestamptz NOT NULL DEFAULT now(),
    is_organization boolean NOT NULL DEFAULT false,
    state entity_state NOT NULL DEFAULT 'active'
);

CREATE TABLE group_extra (
    id text PRIMARY KEY,
    group_id text NOT NULL REFERENCES "group" (id) ON DELETE CASCADE,
    key text NOT NULL,
    value text,
    state entity_state NOT NULL DEFAULT 'active'
);

CREATE TABLE package (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    title text,
    notes text,
    url text,
    owner_org text REFERENCES "group" (id),
    creator_user_id text REFERENCES "user" (id),
    private boolean NOT NULL DEFAULT false,
    metadata_created timestamptz NOT NULL DEFAULT now(),
    metadata_modified timestamptz NOT NULL DEFAULT now(),
    state entity_state NOT NULL DEFAULT 'active'
);

-- The harvesters compare this date, so no writer may forget it.
CREATE FUNCTION touch_package() RETURNS trigger
LANGUAGE plpgsql
AS $body$
BEGIN
    NEW.metadata_modified := now();
    RETURN NEW;
END
$body$;

CREATE TRIGGER touch_package
BEFORE UPDATE ON package
FOR EACH ROW EXECUTE FUNCTION touch_package();

-- Resources imported from the old catalogue came without a date, so created may be null.
CREATE TABLE resource (
    id text PRIMARY KEY,
    package_id text NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    url text NOT NULL,
    format text,
    name text,
    description text,
    "position" integer NOT NULL DEFAULT 0,
    size bigint CHECK (size >= 0),
    created timestamptz DEFAULT now(),
    state entity_state NOT NULL DEFAULT 'active'
);

CREATE TABLE activity (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "timestamp" timestamptz NOT NULL DEFAULT now(),
    user_id text REFERENCES "user" (id),
    object_id text,
    activity_type text NOT NULL,
    data jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(data) = 'object'),
    revision_id text
);

CREATE INDEX idx_activity_object_id ON activity (object_id, "timestamp" DESC);

-- The history begins with a database that another tool has brought up to here, so its version table is there as well.
CREATE TABLE migrate_version (
    repository_id varchar(250) PRIMARY KEY,
    repository_path text,
    version integer
);

INSERT INTO migrate_version (repository_id, repository_path, version) VALUES ('Ckan', 'migration', 86);

-- +downgrade
DROP TABLE migrate_version;
DROP TABLE activity;
DROP TABLE resource;
DROP TABLE package;
DROP FUNCTION touch_package();
DROP TABLE group_extra;
DROP TABLE "group";
DROP TABLE "user";
DROP TYPE entity_state;
