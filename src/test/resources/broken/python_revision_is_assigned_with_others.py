revision, down_revision = "b", "a"
