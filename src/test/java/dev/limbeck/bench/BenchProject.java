package dev.limbeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One history in a folder of its own, twice: as Limbeck's SQL files and as Alembic's Python files. */
record BenchProject(Path root) {
    private static final String SQL = """
            -- revision: %s
            -- downRevision: %s
            -- message: add the table of step %d
            -- createDate: 2026-01-04T10:00:00Z
            %s
            -- +upgrade
            CREATE TABLE step_%3$d (id bigint PRIMARY KEY, name text NOT NULL);

            -- +downgrade
            DROP TABLE step_%3$d;
            """;

    private static final String PYTHON = """
            ""\"add the table of step %3$d

            Revision ID: %1$s
            Revises: %5$s
            Create Date: 2026-01-04 10:00:00.000000

            ""\"
            from alembic import op
            import sqlalchemy as sa


            # revision identifiers, used by Alembic.
            revision = '%1$s'
            down_revision = %2$s
            branch_labels = None
            depends_on = %4$s


            def upgrade() -> None:
                op.create_table('step_%3$d', sa.Column('id', sa.BigInteger, primary_key=True))


            def downgrade() -> None:
                op.drop_table('step_%3$d')
            """;

    /** Writes the history, unless an earlier run has. */
    static BenchProject of(Path folder, Shape shape, int size) throws IOException {
        Path root = folder.resolve(shape.name().toLowerCase(Locale.ROOT) + "-" + size);
        if (!Files.exists(root.resolve("alembic.ini"))) {
            Files.createDirectories(root.resolve("versions"));
            Files.createDirectories(root.resolve("python/versions"));
            List<Shape.Node> nodes = shape.nodes(size);
            for (int number = 0; number < size; number++) {
                Files.writeString(root.resolve("versions/" + id(number) + ".sql"), sql(number, nodes.get(number)));
                Files.writeString(
                        root.resolve("python/versions/" + id(number) + ".py"), python(number, nodes.get(number)));
            }
            Files.writeString(root.resolve("alembic.yaml"), "versionLocations: [versions]\n");
            Files.writeString(root.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s/python\n");
        }
        return new BenchProject(root);
    }

    private static String sql(int number, Shape.Node node) {
        String parents = node.parents().isEmpty()
                ? "null"
                : node.parents().size() == 1 ? id(node.parents().get(0)) : ids("[", node.parents(), "", "]");
        String dependencies =
                node.dependencies().isEmpty() ? "" : "-- dependsOn: " + ids("[", node.dependencies(), "", "]\n");
        return SQL.formatted(id(number), parents, number, dependencies);
    }

    private static String python(int number, Shape.Node node) {
        return PYTHON.formatted(
                id(number),
                literal(node.parents()),
                number,
                literal(node.dependencies()),
                ids("", node.parents(), "", ""));
    }

    private static String literal(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "None"
                : numbers.size() == 1 ? "'" + id(numbers.get(0)) + "'" : ids("(", numbers, "'", ")");
    }

    private static String ids(String open, List<Integer> numbers, String quote, String close) {
        return numbers.stream()
                .map(number -> quote + id(number) + quote)
                .collect(Collectors.joining(", ", open, close));
    }

    /** As arbitrary as real ones, so that the files stand in a folder in another order than in the history. */
    static String id(int number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return "%012x".formatted((mixed ^ (mixed >>> 29)) >>> 16 & 0xFFFFFFFFFFFFL);
    }
}
