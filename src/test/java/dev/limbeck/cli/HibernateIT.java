package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.orm.PrintSchema;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entities of an ORM as the model: what they print is followed by revisions, and rows go along. */
@OnPostgres
class HibernateIT {
    @TempDir
    Path folder;

    @Test
    void the_schema_follows_the_entities_and_keeps_the_rows(TestDatabase database) throws IOException, SQLException {
        LimbeckProcess limbeck = new LimbeckProcess(folder, Map.of());
        Files.createDirectory(folder.resolve("versions"));
        model("early", database);
        assertThat(run(limbeck, "check", "--model").exit()).isEqualTo(4);
        assertThat(run(limbeck, "revision", "--autogenerate", "-m", "Begin").exit())
                .isZero();
        assertThat(run(limbeck, "upgrade", "head").exit()).isZero();
        assertThat(run(limbeck, "check", "--model", "--database", "--drift").out())
                .isEqualTo("Nothing found in 1 file.\n");
        database.execute("INSERT INTO author (name) VALUES ('Le Guin')");
        database.execute("INSERT INTO book (id, title, pages, author_id) VALUES (7, 'The Dispossessed', 341, 1)");

        model("late", database);
        assertThat(run(limbeck, "check", "--model").out())
                .contains(
                        "error: The model has column price of table public.book, which is not what the migrations make",
                        "error: The model has table public.book_author, which is not what the migrations make",
                        "error: The model lacks column author_id of table public.book, which the migrations make",
                        "type character varying(200) -> character varying(400)",
                        "error: The model has index author_by_name of table public.author,");
        Outcome written = run(limbeck, "revision", "--autogenerate", "-m", "Go on", "--rev-id", "late");
        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(Files.readString(folder.resolve("versions/late_go_on.sql"))).contains("""

                        -- destructive: column author_id of table public.book loses its values
                        ALTER TABLE ONLY public.book
                            DROP COLUMN author_id;
                        """);
        assertThat(run(limbeck, "upgrade", "head").exit()).isZero();

        assertThat(run(limbeck, "check", "--model", "--database", "--drift").out())
                .isEqualTo("Nothing found in 2 files.\n");
        assertThat(database.query("SELECT b.id, title, pages, price, a.name, born FROM book b, author a"))
                .containsExactly(List.of("7", "The Dispossessed", "341", "null", "Le Guin", "null"));
        assertThat(run(limbeck, "downgrade", "-1").exit()).isEqualTo(1);
        database.execute("DELETE FROM book");
        assertThat(run(limbeck, "downgrade", "-1").exit()).isZero();
        assertThat(run(limbeck, "check", "--database", "--drift").exit()).isEqualTo(4);
        assertThat(run(limbeck, "diff", "--from", "database", "--to", "late-1").exit())
                .isZero();
    }

    private void model(String state, TestDatabase database) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Files.writeString(folder.resolve("alembic.yaml"), """
                url: %s
                scratch: %1$s
                model: {program: ['%s', -cp, '%s', %s, %s]}
                """.formatted(
                database.url(), java, System.getProperty("java.class.path"), PrintSchema.class.getName(), state));
    }

    private static Outcome run(LimbeckProcess limbeck, String... words) {
        return limbeck.run(List.of(words));
    }
}
