from .ids import (first, revision)
down_revision = None
