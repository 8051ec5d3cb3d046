CREATE TABLE databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL,
    orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL);
INSERT INTO databasechangelog VALUES
    ('1', 'ann', 'classpath:db/changelog.xml', 1, 'EXECUTED'), ('add-pet', 'bob@example.org', 'changelog.xml', 2, 'EXECUTED'),
    ('add-toy', 'bob@example.org', 'src/main/resources/db/changelog.xml', 3, 'MARK_RAN'),
    ('tag', 'bob@example.org', 'db/changelog.xml', 4, 'EXECUTED'), ('tag-of-an-id', 'bob@example.org', 'db/changelog.xml', 5, 'EXECUTED'),
    ('1', 'ann', 'names.sql', 7, 'RERAN'), ('index-names', 'ann', 'names.sql', 6, 'EXECUTED'),
    ('20200102030405', 'Bob B.', 'names.sql', 8, 'SKIPPED');
