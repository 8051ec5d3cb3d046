package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.InstalledServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks that the guide for operators shows, on a server that the pg_dump of this machine can dump. */
class HookExamplesIT {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(hooks:\n.*?)```", Pattern.DOTALL);
    private static final String INDEX_FILE = "SELECT pg_relation_filenode('by_name')";

    private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    private InstalledServer postgres;
    private HttpServer receiver;
    private LimbeckProcess limbeck;

    @BeforeEach
    void startServers() throws Exception {
        postgres = InstalledServer.start(Files.createDirectory(folder.resolve("server")));
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            alerts.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DATABASE_URL", postgres.url());
        environment.put("ALERT_URL", "http://localhost:" + receiver.getAddress().getPort() + "/alert");
        limbeck = new LimbeckProcess(folder, environment);
        writeProject();
    }

    private void writeProject() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/operators.md")));
        assertThat(example.find()).isTrue();
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n" + example.group(1));
        revision("-- revision: aaaa", "CREATE TABLE one (name text);\nCREATE INDEX by_name ON one (name);");
        revision("-- revision: bbbb\n-- downRevision: aaaa", "CREATE TABLE two ();");
        revision("-- revision: cccc\n-- downRevision: bbbb", "CREATE TABLE two ();");
    }

    private void revision(String header, String sql) throws IOException {
        String id = header.substring("-- revision: ".length(), "-- revision: ".length() + 4);
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve(id + ".sql"), header + "\n-- +upgrade\n" + sql + "\n");
    }

    @AfterEach
    void stopServers() throws Exception {
        receiver.stop(0);
        postgres.stop();
    }

    @Test
    void a_dump_comes_before_indexes_are_built_behind_and_a_failure_is_sent() throws Exception {
        Outcome first = limbeck.run(List.of("upgrade", "aaaa"));
        assertThat(first).isEqualTo(new Outcome("Running upgrade  -> aaaa\n", """
                        Running beforeRun pg_dump -Fc -f before-${LIMBECK_TARGET}.dump
                        Running afterRun reindexdb --concurrently --schema=public
                        Running afterRun psql -Xqc ANALYZE
                        """, 0));
        assertThat(tablesIn("before-aaaa.dump")).isEmpty();
        String indexFile = asked(INDEX_FILE);

        assertThat(limbeck.run(List.of("upgrade", "bbbb")).exit()).isZero();

        assertThat(tablesIn("before-bbbb.dump"))
                .containsExactlyInAnyOrder("one", "alembic_version", "alembic_version_ledger");
        assertThat(asked(INDEX_FILE)).isNotEqualTo(indexFile);
        assertThat(asked("SELECT count(*) FROM pg_stats WHERE tablename = 'alembic_version'"))
                .isNotEqualTo("0");
        assertThat(alerts).isEmpty();

        Outcome failing = limbeck.run(List.of("upgrade", "head"));

        assertThat(failing.exit()).isEqualTo(1);
        assertThat(failing.err()).contains("error: Upgrade cccc failed:").doesNotContain("geheim");
        assertThat(alerts)
                .singleElement()
                .asString()
                .startsWith("{\"event\":\"runFailed\"")
                .contains("\"revision\":\"cccc\"");
    }

    /** What the dump holds in tables. */
    private List<String> tablesIn(String dump) throws Exception {
        Pattern table = Pattern.compile("TABLE public (\\S+)");
        return output("pg_restore", "--list", folder.resolve(dump).toString())
                .lines()
                .filter(line -> !line.contains("TABLE DATA"))
                .map(table::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private String asked(String query) throws Exception {
        return output("psql", "-XAtc", query, postgres.url()).strip();
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
