CREATE TABLE late (id int);
\copy late FROM 'late.csv'
