revision = "b"
down_revision = "a" if True else "c"
