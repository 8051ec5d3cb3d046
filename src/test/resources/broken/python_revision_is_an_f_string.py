revision = f"{1}a"
down_revision = None
