package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of whoever sits at the terminal when a revision is made of the model. */
@OnPostgres
class RenameQuestionsIT {
    private static final String TITLE = "Was column title of table public.package renamed to %s? [y/N] ";
    private static final String WORD = "Was table public.word renamed to tag? [y/N] ";

    @TempDir
    Path folder;

    @BeforeEach
    void two_columns_of_one_type_come_where_one_goes_and_a_table_for_another(TestDatabase database) throws IOException {
        Files.writeString(
                folder.resolve("alembic.yaml"), "url: embedded\nscratch: " + database.url() + "\nmodel: model.sql\n");
        Files.createDirectory(folder.resolve("versions"));
        Files.writeString(folder.resolve("versions/a.sql"), """
                -- revision: aaaa
                -- message: Begin
                -- +upgrade
                CREATE TABLE package (id int, title text);
                CREATE TABLE word (id int, text text);
                -- +downgrade
                """);
        Files.writeString(folder.resolve("model.sql"), """
                CREATE TABLE package (id int, name text, note text);
                CREATE TABLE tag (id int, text text);
                """);
    }

    @Test
    void each_is_asked_until_one_is_it() throws IOException {
        Outcome outcome = run("yes", "n", "Y");

        assertThat(outcome.err())
                .isEqualTo(WORD + TITLE.formatted("name") + TITLE.formatted("note")
                        + "Renamed: table public.word -> tag\nRenamed: column title of table public.package -> note\n");
        assertThat(upgrade()).isEqualTo("""
                ALTER TABLE public.word RENAME TO tag;
                ALTER TABLE public.package RENAME COLUMN title TO note;
                ALTER TABLE public.package
                    ADD COLUMN name text;
                """);
    }

    @Test
    void whoever_says_nothing_more_has_renamed_nothing() throws IOException {
        Outcome outcome = run("");

        assertThat(outcome.err())
                .isEqualTo(WORD + TITLE.formatted("name") + TITLE.formatted("note")
                        + "Marked there as destructive: 2. Look at the file before it runs.\n");
        assertThat(upgrade()).contains("DROP TABLE public.word;", "DROP COLUMN title;");
    }

    private Outcome run(String... typed) {
        Outcome outcome = new LimbeckProcess(folder, Map.of())
                .typing(typed)
                .run(List.of("revision", "--autogenerate", "-m", "Go on", "--rev-id", "bbbb"));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return outcome;
    }

    private String upgrade() throws IOException {
        String text = Files.readString(folder.resolve("versions/bbbb_go_on.sql"));
        return text.substring(
                text.indexOf("-- +upgrade\n\n") + "-- +upgrade\n\n".length(), text.indexOf("\n-- +downgrade"));
    }
}
