-- {revision: a}
-- {revision: b}

-- +upgrade
SELECT 1;

-- +downgrade
