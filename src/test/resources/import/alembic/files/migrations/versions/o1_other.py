"""Another tree

Revision ID: o1
Revises:

"""
from alembic import op
import sqlalchemy as sa

import time

revision = 'o1'
down_revision = None
branch_labels = 'other'
depends_on = '2a'


def upgrade():
    started = time.time()
    if op.get_context().as_sql:
        op.execute("CREATE TABLE other (%s int)" % "id")
    else:
        op.create_table("other", sa.Column("id", sa.Integer()))


def downgrade():
    print("Down at last.")
    op.drop_table("other")
