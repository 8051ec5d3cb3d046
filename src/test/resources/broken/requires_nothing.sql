-- revision: a
-- requires: {postgres: }

-- +upgrade
