depends_on = down_revision = None
revision = "a"
