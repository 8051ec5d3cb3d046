revision = "-1"
down_revision = None
