--liquibase formatted sql
--changeset fay:1
CREATE TABLE deeper (id int);
--rollback DROP TABLE deeper;
