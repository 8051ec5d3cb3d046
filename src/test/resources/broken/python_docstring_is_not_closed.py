"""Add a table

revision = "b"
down_revision = None
