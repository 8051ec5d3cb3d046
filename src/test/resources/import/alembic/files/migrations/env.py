import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine

config = context.config
fileConfig(config.config_file_name)
url = os.environ.get("ALEMBIC_TEST_URL", config.get_main_option("sqlalchemy.url"))

if context.is_offline_mode():
    context.configure(
        url=url,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        version_table="versions_of_app",
    )
    with context.begin_transaction():
        context.execute("SET LOCAL lock_timeout = '5s'")
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection, version_table="versions_of_app")
        with context.begin_transaction():
            context.run_migrations()
