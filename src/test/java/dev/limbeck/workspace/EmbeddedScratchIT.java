package dev.limbeck.workspace;

import static dev.limbeck.workspace.ProjectFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scratch databases on the PostgreSQL that a project brings along. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class EmbeddedScratchIT {
    private final List<String> notices = new ArrayList<>();
    private final List<Process> commands = new ArrayList<>();
    private ProjectFolder folder;

    @BeforeEach
    void write(@TempDir Path root) throws IOException {
        folder = ProjectFolder.in(root, "embedded");
        folder.revision("a1", "", "CREATE TABLE one (id int);", "DROP TABLE one;");
        folder.revision("b2", "a1", "SELECT pg_sleep(3); CREATE TABLE two ();", "DROP TABLE two;");
    }

    @AfterEach
    void end() {
        commands.forEach(Process::destroyForcibly);
    }

    @Test
    void the_next_command_finds_the_states_of_the_last_one_and_is_sooner_done() {
        at("b2");
        long begun = System.nanoTime();
        at("b2");
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(3);
        assertThat(notices).containsExactly("Preparing the embedded PostgreSQL, this first time only.");
        assertThat(stock()).extracting(ScratchStock.Item::use).containsExactly("template");
    }

    @Test
    void states_are_bounded_in_number_and_the_oldest_go() throws IOException {
        String parent = "b2";
        folder.revision("b2", "a1", "CREATE TABLE two ();", "DROP TABLE two;");
        for (int i = 10; i < 40; i++) {
            folder.revision("r" + i, parent, "SELECT 1;", "");
            parent = "r" + i;
        }
        try (ScratchDatabases scratch = open()) {
            for (int i = 10; i < 40; i++) {
                scratch.at(ids("r" + i)).close();
            }
        }
        assertThat(stock()).hasSize(24);
        notices.clear();
        at("r39");
        assertThat(new ScratchStock(folder.open(), notices::add).clean()).hasSize(24);
        assertThat(stock()).isEmpty();
    }

    @Test
    void two_commands_at_once_both_work_and_neither_waits() throws IOException {
        Process first = command("a1");
        assertThat(lineOf(first)).startsWith("at a1 as limbeck_scratch_");
        Process second = command("a1");
        assertThat(lineOf(second)).startsWith("at a1 as limbeck_scratch_");
        assertThat(stock())
                .extracting(ScratchStock.Item::name, ScratchStock.Item::owner)
                .containsExactly(
                        tuple(".limbeck/scratch/1", String.valueOf(first.pid())),
                        tuple(".limbeck/scratch/2", String.valueOf(second.pid())));
    }

    @Test
    void what_killed_commands_leave_the_next_one_tidies_up() throws Exception {
        Process first = command("a1");
        lineOf(first);
        Process second = command("a1");
        lineOf(second);
        for (Process killed : List.of(first, second)) {
            killed.destroyForcibly().waitFor();
        }
        at("a1");
        assertThat(notices)
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("Stopping the embedded PostgreSQL that a killed command"),
                        line -> assertThat(line).startsWith("Stopping the embedded PostgreSQL that a killed command"),
                        line -> assertThat(line)
                                .matches("Dropped the scratch database limbeck_scratch_\\w+ that a killed command left"
                                        + " behind, pid " + first.pid() + "."));
        assertThat(postmasters()).isEmpty();
    }

    @Test
    void what_revisions_make_beside_their_database_is_gone_for_the_next_state_and_the_next_command() throws Exception {
        folder.revision("b2", "a1", """
                DO $$ BEGIN EXECUTE 'CREATE' || ' ROLE app'; END $$;
                GRANT SELECT ON one TO app;
                GRANT CONNECT ON DATABASE postgres TO app;
                """, "");
        try (ScratchDatabases scratch = open()) {
            scratch.at(ids("b2")).close();
            scratch.at(ids("b2")).close();
        }
        at("b2");
        Process killed = command("b2");
        lineOf(killed);
        killed.destroyForcibly().waitFor();
        at("b2");
        assertThat(stock()).isEmpty();
    }

    @Test
    void a_tablespace_is_made_anew_each_time() throws IOException {
        Files.writeString(folder.root().resolve("versions/b2.sql"), """
                -- revision: b2
                -- downRevision: a1
                -- transaction: false
                -- +upgrade
                SET allow_in_place_tablespaces = on;
                CREATE TABLESPACE fast LOCATION '';
                CREATE TABLE two () TABLESPACE fast;
                -- +downgrade
                """);
        at("b2");
        at("b2");
        assertThat(stock()).isEmpty();
    }

    @Test
    void data_that_no_server_starts_on_are_made_anew() throws IOException {
        at("a1");
        Files.writeString(folder.root().resolve(".limbeck/scratch/1/postgresql.auto.conf"), "no_such_setting = 1\n");
        at("a1");
        Files.writeString(folder.root().resolve(".limbeck/scratch/1/PG_VERSION"), "9\n");
        at("a1");
        assertThat(stock()).hasSize(1);
    }

    private ScratchDatabases open() {
        return ScratchDatabases.open(folder.open(), notices::add);
    }

    private void at(String revision) {
        try (ScratchDatabases scratch = open();
                ScratchDatabase database = scratch.at(ids(revision))) {
            assertThat(database.database().rows()).isEqualTo(ids(revision));
        }
    }

    private List<ScratchStock.Item> stock() {
        return new ScratchStock(folder.open(), notices::add).items();
    }

    private Process command(String revision) throws IOException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScratchMain.class.getName(),
                        folder.root().toString(),
                        revision)
                .redirectErrorStream(true)
                .start();
        commands.add(command);
        return command;
    }

    /** The line that says where its database is. */
    private static String lineOf(Process command) {
        BufferedReader output = command.inputReader();
        Optional<String> line =
                output.lines().filter(each -> each.startsWith("at ")).findFirst();
        return line.orElse("nothing");
    }

    private List<Path> postmasters() throws IOException {
        try (Stream<Path> files = Files.walk(folder.root().resolve(".limbeck"), 3)) {
            return files.filter(file -> file.endsWith("postmaster.pid")).toList();
        }
    }
}
