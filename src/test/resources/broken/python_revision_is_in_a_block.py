import sys
if sys.version_info > (3,):
    revision = "a"
else:
    revision = "b"
down_revision = None
