"""Add born

Revision ID: 2a
Revises: 1975
Create Date: 2020-03-31 28:99:00

"""
from alembic import op
import sqlalchemy as sa

revision: str = '2a'
down_revision = '1975'
branch_labels = ('dates', 'early')
depends_on = None


def upgrade():
    op.add_column("person", sa.Column("born", sa.Date(), server_default=sa.text("'1900-01-01'")))
    op.create_check_constraint("likely", "person", "born >= '1900-01-01' AND name NOT LIKE 'x%'")


def downgrade():
    op.drop_constraint("likely", "person")
    op.drop_column("person", "born")
