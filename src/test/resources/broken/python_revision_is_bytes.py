revision = b"b"
down_revision = None
