revision = "b"
down_revision = "\xZZ"
