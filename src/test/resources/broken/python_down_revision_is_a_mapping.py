revision = "b"
down_revision = {"a": 1}
