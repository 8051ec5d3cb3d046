-- revision: 588d7cfb9a41

-- +upgrade
<<<<<<< ours
CREATE TABLE a ();
||||||| base
=======
CREATE TABLE b ();
>>>>>>> theirs

-- +downgrade
