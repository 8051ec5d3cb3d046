-- revision: 588d7cfb9a41
<<<<<<< HEAD
-- downRevision: d4d9be9189fe
=======
-- downRevision: f789f233226e
>>>>>>> main

-- +upgrade
-- +downgrade
