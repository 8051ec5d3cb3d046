"""Both

Revision ID: 3
Revises: 2a, 2b

"""
from alembic import op
import sqlalchemy as sa

revision = '3'
down_revision = ('2a', '2b')


def upgrade():
    pass


def downgrade():
    pass
