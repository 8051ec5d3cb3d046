"""Fill in

Revision ID: 2b
Revises: 1975

"""
from alembic import op
import sqlalchemy as sa

revision = '2b'
down_revision = '1975'


def upgrade():
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE person SET name = trim(name)"))
    for row in connection.execute(sa.text("SELECT id FROM person")).fetchall():
        op.execute("UPDATE person SET name = name || %d WHERE id = %d" % (row[0], row[0]))


def downgrade():
    """What was trimmed is gone."""
    raise RuntimeError("there is no way back")
