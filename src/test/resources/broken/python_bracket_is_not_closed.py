revision = "b"
x = (1,
down_revision = "a"
