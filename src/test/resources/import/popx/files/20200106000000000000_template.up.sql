CREATE TABLE made (id int, {{ if .IsPostgreSQL }}note text{{ end }});
