revision = str("abc")
down_revision = None
