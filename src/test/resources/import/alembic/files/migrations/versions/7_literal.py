"""Without a transaction

Revision ID: 7
Revises: 6

"""
from alembic import op
import sqlalchemy as sa

revision = '7'
down_revision = '6'


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY person_again ON person (name)")


def downgrade():
    raise NotImplementedError()
