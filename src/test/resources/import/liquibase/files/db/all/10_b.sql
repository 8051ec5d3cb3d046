--liquibase formatted sql
--changeset fay:1
CREATE TABLE b (id int);
--rollback DROP TABLE b;
