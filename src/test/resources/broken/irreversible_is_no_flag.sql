-- revision: a
-- irreversible: yes please

-- +upgrade
