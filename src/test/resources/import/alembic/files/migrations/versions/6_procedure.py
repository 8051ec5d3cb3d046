"""A procedure that commits

Revision ID: 6
Revises: 5

"""
from alembic import op
import sqlalchemy as sa

revision = '6'
down_revision = '5'


PROCEDURE = """CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$
BEGIN
DELETE FROM person;
COMMIT;

-- Running upgrade 5 -> 6
END $$"""


def upgrade():
    op.execute(PROCEDURE)


def downgrade():
    op.execute("DROP PROCEDURE " + "tidy()")
