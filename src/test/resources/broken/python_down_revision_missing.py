"""Says no parent."""

revision = "b"
