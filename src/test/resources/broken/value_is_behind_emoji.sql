-- {revision: 588d7cfb9a41, message: "😀😀", downRevision: d4d9@e9189fe}

-- +upgrade
SELECT 1;

-- +downgrade
