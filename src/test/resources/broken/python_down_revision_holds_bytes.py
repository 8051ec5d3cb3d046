revision = "b"
down_revision = ("a", b"c")
