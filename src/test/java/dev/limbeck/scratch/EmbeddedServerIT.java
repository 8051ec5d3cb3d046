package dev.limbeck.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedServerIT {
    @TempDir
    private static Path prepared;

    private final List<String> notices = new ArrayList<>();
    private Path data;

    @BeforeAll
    static void makeACluster() {
        EmbeddedServer.start(prepared.resolve("postgres"), Duration.ofMinutes(1), notice -> {})
                .close();
    }

    @BeforeEach
    void choose(@TempDir Path folder) throws IOException {
        data = folder.toRealPath().resolve(".limbeck/postgres");
    }

    @Test
    void data_outlive_the_server() throws Exception {
        try (EmbeddedServer server = start()) {
            execute(server.url(), "CREATE TABLE kept AS SELECT 1 AS id");
        }
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), "SELECT id FROM kept")).isEqualTo("1");
        }
        assertThat(notices).containsExactly("Preparing the embedded PostgreSQL, this first time only.");
        assertThat(siblings()).containsExactly("postgres", "postgres.lock", "postgres.log");
    }

    @Test
    void a_closed_server_has_stopped() throws Exception {
        prepare();
        EmbeddedServer server = start();
        Postmaster process = postmaster();
        server.close();
        server.close();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        assertThat(process.isPostgres()).isFalse();
        assertThatThrownBy(() -> query(server.url(), "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void what_is_committed_is_on_disk_and_nothing_depends_on_the_machine() throws Exception {
        prepare();
        String settings = """
                SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN (
                'fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'lc_messages')
                """;
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), settings))
                    .isEqualTo("fsync=on full_page_writes=on lc_messages=C server_encoding=UTF8"
                            + " synchronous_commit=on");
            assertThat(query(server.url(), "SELECT setting FROM pg_file_settings WHERE name = 'timezone'"))
                    .isEqualTo("UTC");
            assertThat(query(server.url(), "SELECT datlocale FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
            assertThat(query(server.url(), "SHOW server_version_num"))
                    .startsWith(PackedPrograms.ofThisBuild().major());
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_command_is_stopped_and_its_data_are_there() throws Exception {
        prepare();
        ServerProcess killed = ServerProcess.start(data);
        String url = killed.url();
        try (Connection open = DriverManager.getConnection(url)) {
            open.setAutoCommit(false);
            execute(url, "CREATE TABLE kept AS SELECT 1 AS id");
            long pid = postmaster().pid();
            killed.kill();
            try (EmbeddedServer server = start()) {
                assertThat(query(server.url(), "SELECT id FROM kept")).isEqualTo("1");
            }
            assertThat(notices)
                    .containsExactly(
                            "Stopping the embedded PostgreSQL that a killed command left behind, pid " + pid + ".");
        }
    }

    @Test
    void a_server_that_was_killed_as_well_is_no_obstacle() throws Exception {
        prepare();
        ServerProcess killed = ServerProcess.start(data);
        execute(killed.url(), "CREATE TABLE kept AS SELECT 1 AS id");
        killed.kill();
        ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
        await(() -> !postmaster().isPostgres());
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), "SELECT id FROM kept")).isEqualTo("1");
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void a_killed_server_whose_number_is_another_process_now_is_no_obstacle_and_the_other_lives_on() throws Exception {
        prepare();
        Process other = new ProcessBuilder("sleep", "100").start();
        Files.writeString(
                data.resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\nlocalhost\n 1 1\nready   \n".formatted(other.pid(), data));
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void two_commands_at_once_wait_for_each_other() throws Exception {
        prepare();
        ServerProcess first = ServerProcess.start(data);
        first.url();
        try (ServerProcess second = ServerProcess.start(data)) {
            assertThat(second.line()).isEqualTo(waitingFor(first));
            first.close();
            assertThat(query(second.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void whoever_waits_for_a_command_that_is_killed_goes_on() throws Exception {
        prepare();
        ServerProcess first = ServerProcess.start(data);
        first.url();
        try (ServerProcess second = ServerProcess.start(data)) {
            assertThat(second.line()).isEqualTo(waitingFor(first));
            first.kill();
            assertThat(second.line()).startsWith("Stopping the embedded PostgreSQL that a killed command left behind");
            assertThat(query(second.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S,''", "PT0.1S,' within --lock-timeout'"})
    void whoever_will_not_wait_that_long_is_refused(Duration patience, String within) throws Exception {
        prepare();
        try (ServerProcess first = ServerProcess.start(data)) {
            first.url();
            assertThatThrownBy(() -> EmbeddedServer.start(data, patience, notices::add))
                    .isInstanceOfSatisfying(ServerInUse.class, refused -> {
                        assertThat(refused)
                                .hasMessage("Another limbeck command uses the embedded PostgreSQL, pid " + first.pid());
                        assertThat(refused.remedy())
                                .isEqualTo("Nothing was run" + within + ". Run the command again when that has ended.");
                    });
            assertThat(notices).hasSize(patience.isZero() ? 0 : 1);
        }
        start().close();
    }

    @ParameterizedTest
    @MethodSource("dev.limbeck.scratch.ServerProcess#signalsThatEnd")
    void a_command_that_is_ended_by_a_signal_stops_its_server(String signal) throws Exception {
        prepare();
        ServerProcess ended = ServerProcess.start(data);
        ended.url();
        Postmaster server = postmaster();
        ended.signal(signal);
        assertThat(ended.exit()).isGreaterThan(128);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        assertThat(server.isPostgres()).isFalse();
        assertThat(ended.rest()).isEmpty();
    }

    @Test
    void a_command_that_is_killed_while_it_makes_the_data_directory_leaves_nothing_in_the_way() throws Exception {
        ServerProcess killed = ServerProcess.start(data);
        await(() -> siblings().stream().anyMatch(name -> name.startsWith("postgres.fresh-")));
        killed.kill();
        assertThat(data).doesNotExist();
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), "SELECT 1")).isEqualTo("1");
        }
        await(() -> {
            start().close();
            return siblings().equals(List.of("postgres", "postgres.lock", "postgres.log"));
        });
    }

    @Test
    void a_command_that_is_killed_while_it_unpacks_leaves_nothing_in_the_way(@TempDir Path cache) throws Exception {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
        ServerProcess killed = ServerProcess.start(data, environment);
        await(() -> Files.exists(cache.resolve("limbeck"))
                && names(cache.resolve("limbeck")).stream().anyMatch(name -> name.startsWith("unpacking-")));
        killed.kill();
        try (ServerProcess server = ServerProcess.start(data, environment)) {
            assertThat(query(server.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void two_first_commands_of_a_user_unpack_side_by_side(@TempDir Path cache) throws Exception {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
        try (ServerProcess one = ServerProcess.start(data, environment);
                ServerProcess other = ServerProcess.start(data.resolveSibling("other"), environment)) {
            assertThat(query(one.url(), "SELECT 1")).isEqualTo("1");
            assertThat(query(other.url(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(names(cache.resolve("limbeck"))).hasSize(1);
    }

    @Test
    void a_path_may_have_any_character() throws Exception {
        data = data.resolveSibling("it's $HOME & \"more\" `é`/postgres data");
        try (EmbeddedServer server = start()) {
            assertThat(query(server.url(), "SHOW data_directory")).isEqualTo(data.toString());
        }
    }

    @Test
    void data_of_another_major_version_are_left_alone() throws Exception {
        prepare();
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(OtherMajorVersion.class)
                .hasMessage(data + " holds data of PostgreSQL 17, and the embedded PostgreSQL is 18");
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("thesis.tex"), "");
        assertThatThrownBy(this::start)
                .isInstanceOf(NoCluster.class)
                .hasMessage(data + " is not empty and holds no PostgreSQL data");
        assertThat(data.resolve("thesis.tex")).exists();
    }

    @Test
    void a_place_that_cannot_be_used_is_named_with_its_reason() throws Exception {
        Files.writeString(data.resolveSibling(""), "a file");
        assertThatThrownBy(this::start)
                .isInstanceOf(DirectoryUnusable.class)
                .hasMessage("the embedded PostgreSQL cannot use %s: there is a file where a directory is needed", data);
    }

    @Test
    void a_server_that_refuses_to_start_says_why_and_lets_the_data_go() throws Exception {
        prepare();
        Path settings = data.resolve("postgresql.auto.conf");
        Files.writeString(settings, "no_such_setting = 1\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::start)
                .isInstanceOf(ServerRefused.class)
                .hasMessageStartingWith("the embedded PostgreSQL does not start: configuration file")
                .hasMessageContaining("contains errors");
        Files.writeString(settings, "");
        start().close();
    }

    @Test
    void root_is_refused_where_it_cannot_be_anybody_else(@TempDir Path tools) throws Exception {
        Path unshare = Files.writeString(tools.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        unshare.toFile().setExecutable(true);
        Map<String, String> environment = Map.of("PATH", tools + ":" + System.getenv("PATH"));
        ServerProcess refused = ServerProcess.start(data, environment, "-Duser.name=root");
        assertThat(refused.rest())
                .contains("the embedded PostgreSQL does not run as root, and `unshare -U` is not permitted here");
        assertThat(refused.exit()).isEqualTo(1);
    }

    /** Puts a cluster where a test wants one from the beginning; a copy is there sooner than a new one. */
    private void prepare() throws Exception {
        Files.createDirectories(data.resolveSibling(""));
        String[] copy = {"cp", "-a", prepared.resolve("postgres").toString(), data.toString()};
        assertThat(new ProcessBuilder(copy).start().waitFor()).isZero();
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(data, Duration.ofMinutes(1), notices::add);
    }

    private Postmaster postmaster() {
        return Postmaster.readFrom(data.resolve("postmaster.pid")).orElseThrow();
    }

    private static String waitingFor(ServerProcess holder) {
        return "Waiting for another limbeck command that uses the embedded PostgreSQL, pid " + holder.pid() + ".";
    }

    private List<String> siblings() throws IOException {
        return names(data.resolveSibling(""));
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
