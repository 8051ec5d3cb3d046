CREATE SCHEMA sqitch;
CREATE TABLE sqitch.changes (change_id text PRIMARY KEY, script_hash text, change text NOT NULL, project text NOT NULL,
    note text NOT NULL DEFAULT '', committed_at timestamptz NOT NULL, planned_at timestamptz NOT NULL);
INSERT INTO sqitch.changes VALUES
    ('a', '1', 'roles', 'other', '', '2020-02-01', '2020-01-01'), ('b', '2', 'appschema', 'flipr', '', '2020-02-02', '2020-01-01'),
    ('c', '3', 'users', 'flipr', '', '2020-02-03', '2020-01-02'), ('d', '4', 'add-name', 'flipr', '', '2020-02-04', '2020-01-03'),
    ('e', '5', 'name_index', 'flipr', '', '2020-02-05', '2020-01-04'),
    ('f', '6', 'add-name', 'flipr', '', '2020-02-06', '2020-01-05');
