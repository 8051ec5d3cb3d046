--liquibase formatted sql
--changeset ann:0
CREATE TABLE forgotten (id int);
