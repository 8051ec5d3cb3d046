"""initial"""
from neutron.db.migration import cli

revision = '30018084ec99'
down_revision = 'kilo'
branch_labels = (cli.CONTRACT_BRANCH,)
