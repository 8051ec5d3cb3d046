"""Create person

Who is here, and since when.

Revision ID: 1975
Revises:
Create Date: 2020-03-30 14:21:07.123456

"""
from alembic import op
import sqlalchemy as sa

revision = '1975'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    # names alone: the rest comes later
    op.execute("""
        CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL)
    """)
    op.execute("INSERT INTO person (name) VALUES ('a\tb 100% \\:c')")


def downgrade():
    op.execute("DROP TABLE person;")
