-- +upgrade
SELECT 1;
