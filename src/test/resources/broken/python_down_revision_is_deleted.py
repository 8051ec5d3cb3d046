revision = "b"
down_revision = "a"
del down_revision
