package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.InstalledServer;
import dev.limbeck.schema.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pg_dump says of a schema that the SQL of a difference has led to, which it knows nothing of. */
class DumpIT {
    /** Columns stand in the order in which they came. */
    private static final Pattern COLUMNS =
            Pattern.compile("(?s)(CREATE (?:FOREIGN |UNLOGGED )?TABLE [^;]*? \\(\n)(.*?)(\n\\))");

    @TempDir
    Path folder;

    private InstalledServer postgres;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        postgres = InstalledServer.start(folder);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        postgres.stop();
    }

    @Test
    void a_dump_of_what_was_led_to_another_schema_is_the_dump_of_that() throws IOException, InterruptedException {
        compare(6);
    }

    @Tag("stress")
    @Test
    void so_is_that_of_every_change() throws IOException, InterruptedException {
        compare(1);
    }

    private void compare(int step) throws IOException, InterruptedException {
        try (TestGround ground = TestGround.at(postgres.create("one"));
                TestGround next = TestGround.at(postgres.create("other"))) {
            for (ChangeCase change : ChangeCase.sample(ground.database().serverVersion(), step)) {
                compare(change, ground, next);
            }
        }
    }

    @Test
    void what_the_server_marks_by_itself_is_in_no_statement() throws IOException, InterruptedException {
        try (TestGround ground = TestGround.at(postgres.create("one"));
                TestGround next = TestGround.at(postgres.create("other"))) {
            next.fill("""
                    CREATE TYPE pair AS (a int);
                    CREATE TABLE typed OF pair;
                    CREATE TABLE altered (a int);
                    ALTER TABLE altered ALTER a SET (n_distinct = 5), ALTER a TYPE bigint
                    """);
            assertThat(ground.database()
                            .blueprint()
                            .statementsTo(next.database().blueprint(), any -> true))
                    .contains(
                            "CREATE TABLE public.typed OF public.pair",
                            "ALTER TABLE public.altered ALTER COLUMN a SET (n_distinct='5')")
                    .noneMatch(statement -> statement.contains("pg_attver"));
        }
    }

    private void compare(ChangeCase change, TestGround ground, TestGround next)
            throws IOException, InterruptedException {
        ground.fill(change.oldSql());
        next.fill(change.nextSql());
        String old = dump("one");
        Blueprint oldBlueprint = ground.database().blueprint();
        Snapshot oldSchema = ground.database().catalog().schema();

        boolean isDone = isDone(PassageIT.passage(
                change.title() + " >",
                ground.database(),
                next.database().blueprint(),
                next.database().catalog().schema()));
        if (isDone) {
            assertThat(dump("one")).as(change.title()).isEqualTo(dump("other"));
        }

        if (isDone(PassageIT.passage(change.title() + " <", ground.database(), oldBlueprint, oldSchema)) && isDone) {
            assertThat(dump("one")).as(change.title() + ", back").isEqualTo(old);
        }
    }

    private static boolean isDone(List<String> told) {
        return told.stream().noneMatch(line -> line.substring(1).startsWith("!"));
    }

    private String dump(String database) throws IOException, InterruptedException {
        String text = postgres.schema(database)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--") && !line.startsWith("\\"))
                .collect(Collectors.joining("\n"));
        return COLUMNS.matcher(text).replaceAll(DumpIT::sorted);
    }

    private static String sorted(MatchResult table) {
        String columns = Stream.of(table.group(2).split(",\n", -1))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(",\n"));
        return Matcher.quoteReplacement(table.group(1) + columns + table.group(3));
    }
}
