revision = "b"
