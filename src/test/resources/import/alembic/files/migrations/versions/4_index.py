"""Index names

Revision ID: 4
Revises: 3

"""
from alembic import op
import sqlalchemy as sa

revision = '4'
down_revision = '3'


def upgrade():
    op.execute(sa.text("COMMENT ON TABLE person IS %s" % repr("50%")))
    with op.get_context().autocommit_block():
        op.create_index("person_name", "person", ["name"], postgresql_concurrently=True)


def downgrade():
    op.drop_index("person_name")
