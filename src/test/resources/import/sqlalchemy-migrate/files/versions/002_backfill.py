def upgrade(migrate_engine): pass
def downgrade(migrate_engine): pass
