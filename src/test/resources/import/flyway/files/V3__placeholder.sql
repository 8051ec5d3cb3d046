CREATE TABLE ${prefix}_thing (id int);
COMMENT ON TABLE ${prefix}_thing IS '${flyway:user}';
