revision = "b"
down_revision = ("a", ("c", "d"))
