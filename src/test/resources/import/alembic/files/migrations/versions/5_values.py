"""Values beside the SQL

Revision ID: 5
Revises: 4

"""
from alembic import op
import sqlalchemy as sa

revision = '5'
down_revision = '4'


def upgrade():
    op.get_bind().execute(
        sa.text("INSERT INTO person (name) VALUES (:name)"),
        {"name": "c"},
    )


def downgrade():
    op.get_bind().execute(sa.text("DELETE FROM person"),)
