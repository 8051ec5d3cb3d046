package dev.limbeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One line of small revisions in a folder of its own, for each program that can apply it. */
record RunProject(Path root) {
    private static final String SQL = """
            -- revision: %s
            -- downRevision: %s
            -- message: step %d
            -- createDate: 2026-01-04T10:00:00Z

            -- +upgrade
            %s;

            -- +downgrade
            %s;
            """;

    private static final String PYTHON = """
            from alembic import op

            revision = %s
            down_revision = %s
            branch_labels = None
            depends_on = None


            def upgrade() -> None:
                op.execute("%s")


            def downgrade() -> None:
                op.execute("%s")
            """;

    private static final String ENVIRONMENT = """
            import os

            from alembic import context
            from sqlalchemy import create_engine

            with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
                context.configure(
                    connection=connection, transaction_per_migration=os.environ["TRANSACTION"] == "revision"
                )
                with context.begin_transaction():
                    context.run_migrations()
            """;

    private static final String VERSION_TABLE = """
            \\set ON_ERROR_STOP on
            CREATE TABLE alembic_version (version_num varchar NOT NULL PRIMARY KEY);
            INSERT INTO alembic_version VALUES ('');
            """;

    private static final String TRANSACTION = """
            BEGIN;
            %s;
            UPDATE alembic_version SET version_num = '%s';
            COMMIT;
            """;

    /** Writes the history, unless an earlier run has. */
    static RunProject of(Path folder, int size) throws IOException {
        Path root = folder.resolve("run-" + size);
        if (!Files.exists(root.resolve("alembic.ini"))) {
            Files.createDirectories(root.resolve("versions"));
            Files.createDirectories(root.resolve("python/versions"));
            Files.createDirectories(root.resolve("flyway"));
            for (int number = 0; number < size; number++) {
                write(root, number);
            }
            Files.writeString(root.resolve("transactions.sql"), transactions(size));
            Files.writeString(root.resolve("python/env.py"), ENVIRONMENT);
            Files.writeString(
                    root.resolve("alembic.yaml"),
                    "url: ${DATABASE_URL}\nversionLocations: [versions]\ntransaction: ${TRANSACTION}\n");
            Files.writeString(root.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s/python\n");
        }
        return new RunProject(root);
    }

    private static void write(Path root, int number) throws IOException {
        String id = BenchProject.id(number);
        String parent = number == 0 ? "null" : BenchProject.id(number - 1);
        Files.writeString(
                root.resolve("versions/" + id + ".sql"),
                SQL.formatted(id, parent, number, upgrade(number), downgrade(number)));
        Files.writeString(
                root.resolve("python/versions/" + id + ".py"),
                PYTHON.formatted(
                        "'" + id + "'", number == 0 ? "None" : "'" + parent + "'", upgrade(number), downgrade(number)));
        Files.writeString(root.resolve("flyway/V%06d__step.sql".formatted(number + 1)), upgrade(number) + ";\n");
    }

    private static String transactions(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> TRANSACTION.formatted(upgrade(number), BenchProject.id(number)))
                .collect(Collectors.joining("", VERSION_TABLE, ""));
    }

    private static String upgrade(int number) {
        int table = number / 3;
        return switch (number % 3) {
            case 0 -> "CREATE TABLE step_%d (id bigint PRIMARY KEY, name text NOT NULL)".formatted(table);
            case 1 -> "ALTER TABLE step_%d ADD COLUMN note text".formatted(table);
            default -> "INSERT INTO step_%d (id, name) VALUES (1, 'one')".formatted(table);
        };
    }

    private static String downgrade(int number) {
        int table = number / 3;
        return switch (number % 3) {
            case 0 -> "DROP TABLE step_%d".formatted(table);
            case 1 -> "ALTER TABLE step_%d DROP COLUMN note".formatted(table);
            default -> "DELETE FROM step_%d".formatted(table);
        };
    }
}
