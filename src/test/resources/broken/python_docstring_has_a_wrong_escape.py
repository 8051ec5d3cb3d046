"""see \N{NO SUCH THING}"""
revision = "b"
down_revision = None
