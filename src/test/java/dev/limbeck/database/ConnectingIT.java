package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what is said to who does not. The server asks the role {@code guarded…} for its password. */
@OnPostgres
class ConnectingIT {
    private static final String RIGHT = "it's@right:100%";
    private static final String ENCODED = "it's%40right%3A100%25";

    private static final String WHERE_FROM = "Check user and password: they come from the URL, from the configuration,"
            + " from PGUSER and PGPASSWORD, or from ~/.pgpass.";

    private TestDatabase database;
    private String guarded;
    private String hostAndPort;

    @BeforeEach
    void guard(TestDatabase given) throws SQLException {
        database = given;
        guarded = "guarded_" + given.name();
        URI uri = URI.create(given.url().substring("jdbc:".length()));
        hostAndPort = uri.getHost() + ":" + uri.getPort();
        given.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(guarded, RIGHT.replace("'", "''")));
        String path = given.query("SHOW hba_file").get(0).get(0);
        String rules = given.query("SELECT pg_read_file('" + path + "')").get(0).get(0);
        given.execute("COPY (SELECT unnest(string_to_array($rules$host all %s all md5\n%s$rules$, E'\\n'))) TO '%s'"
                .formatted(guarded, rules, path));
        given.execute("SELECT pg_reload_conf()");
    }

    @AfterEach
    void drop() throws SQLException {
        database.execute("DROP ROLE " + guarded);
    }

    @Test
    void a_password_comes_from_the_url() {
        assertThat(rows(uri(guarded + ":" + ENCODED + "@"), null, null, Map.of()))
                .isEmpty();
        assertThat(rows(jdbc() + "?user=" + guarded + "&password=" + ENCODED, null, null, Map.of()))
                .isEmpty();
    }

    @Test
    void a_password_in_a_uri_may_hold_signs_as_they_are() {
        String uri = uri(guarded + ":" + RIGHT.replace("%", "%25") + "@");
        assertThat(rows(uri, null, null, Map.of())).isEmpty();
        assertThat(refused(uri(guarded + ":s3c/r@t#1@")).getMessage())
                .startsWith("Cannot connect to jdbc:postgresql://" + hostAndPort + "/" + database.name() + ": FATAL");
    }

    @Test
    void the_url_goes_before_the_configuration_and_that_before_the_environment() {
        Map<String, String> wrong = Map.of("PGUSER", "nobody", "PGPASSWORD", "wrong");
        Map<String, String> right = Map.of("PGUSER", guarded, "PGPASSWORD", RIGHT);
        assertThat(rows(uri(guarded + ":" + ENCODED + "@"), "nobody", "wrong", wrong))
                .isEmpty();
        assertThat(rows(uri(""), guarded, RIGHT, wrong)).isEmpty();
        assertThat(rows(uri(""), null, null, right)).isEmpty();
    }

    @Test
    void where_the_server_is_comes_from_the_environment_where_the_url_leaves_it_away() {
        String[] place = hostAndPort.split(":", 2);
        Map<String, String> environment = Map.of(
                "PGHOST",
                place[0],
                "PGPORT",
                place[1],
                "PGDATABASE",
                database.name(),
                "PGUSER",
                guarded,
                "PGPASSWORD",
                RIGHT);
        assertThat(rows("postgresql://", null, null, environment)).isEmpty();
        assertThat(rows(
                        "postgresql:///?host=" + place[0] + "&port=" + place[1],
                        null,
                        null,
                        Map.of(
                                "PGHOST",
                                "nowhere.invalid",
                                "PGDATABASE",
                                database.name(),
                                "PGUSER",
                                guarded,
                                "PGPASSWORD",
                                RIGHT)))
                .isEmpty();
    }

    @Test
    void without_a_password_the_password_file_is_asked(@TempDir Path folder) throws Exception {
        Path given = passwords(folder.resolve("passwords"));
        assertThat(rows(uri(guarded + "@"), null, null, Map.of("PGPASSFILE", given.toString())))
                .isEmpty();
        passwords(folder.resolve(".pgpass"));
        assertThat(rows(uri(guarded + "@"), null, null, Map.of("HOME", folder.toString())))
                .isEmpty();
    }

    @Test
    void a_password_file_that_others_may_read_is_not_asked(@TempDir Path folder) throws Exception {
        Path file = passwords(folder.resolve(".pgpass"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        CannotConnect problem = refused(uri(guarded + "@"), Map.of("HOME", folder.toString()));
        assertThat(problem.getMessage()).contains("no password was provided");
        assertThat(problem.remedy())
                .isEqualTo(WHERE_FROM + " %s is not read, as it is open to others: `chmod 600 %s`.", file, file);
    }

    private Path passwords(Path file) throws IOException {
        String[] place = hostAndPort.split(":", 2);
        Files.writeString(file, "%s:%s:*:%s:%s\n".formatted(place[0], place[1], guarded, RIGHT.replace(":", "\\:")));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_wrong_password_is_refused_and_never_printed() {
        CannotConnect problem = refused(uri(guarded + ":s3cret@"));
        assertThat(problem)
                .hasMessage(
                        "Cannot connect to jdbc:postgresql://%s/%s: FATAL: password authentication failed for user \"%s\""
                                .formatted(hostAndPort, database.name(), guarded));
        assertThat(problem.remedy()).isEqualTo(WHERE_FROM);
        assertThat(problem.exit()).isEqualTo(Exit.FAILED);
        assertThat(refused(jdbc() + "?user=" + guarded + "&password=s3cret").getMessage())
                .contains("?user=" + guarded + ": FATAL")
                .doesNotContain("s3cret");
    }

    @Test
    void a_database_that_does_not_exist_is_to_be_made_first() {
        CannotConnect problem = refused(database.url().replace(database.name(), "no_such_database"));
        assertThat(problem.getMessage()).endsWith("FATAL: database \"no_such_database\" does not exist");
        assertThat(problem.remedy())
                .isEqualTo(
                        "Make the database first, with `createdb` for example, or correct url in" + " alembic.yaml.");
    }

    @Test
    void a_host_that_is_not_there_is_named() {
        assertThat(refused("postgresql://no-such-host.invalid/limbeck").getMessage())
                .isEqualTo("Cannot connect to jdbc:postgresql://no-such-host.invalid/limbeck: there is no host"
                        + " no-such-host.invalid");
    }

    @Test
    void a_port_that_nobody_listens_on_is_no_server() {
        CannotConnect problem = refused("jdbc:postgresql://localhost:1/limbeck");
        assertThat(problem.getMessage())
                .startsWith(
                        "Cannot connect to jdbc:postgresql://localhost:1/limbeck: Connection to localhost:1 refused.");
        assertThat(problem.remedy()).startsWith("See that the server runs");
    }

    @Test
    void a_port_that_no_server_can_have_is_wrong_in_the_url() {
        assertThatThrownBy(() -> rows("postgresql://localhost:99999/limbeck", null, null, Map.of()))
                .isInstanceOf(BadUrl.class)
                .hasMessageContaining("//localhost:99999/limbeck' is not the URL of a PostgreSQL database");
        assertThatThrownBy(() -> rows("postgresql://me:secret/limbeck", null, null, Map.of()))
                .isInstanceOf(BadUrl.class)
                .hasMessageContaining("//me:***/limbeck' is not the URL of a PostgreSQL database");
    }

    private String uri(String userInfo) {
        return "postgresql://" + userInfo + hostAndPort + "/" + database.name();
    }

    private String jdbc() {
        return "jdbc:postgresql://" + hostAndPort + "/" + database.name();
    }

    private static List<RevisionId> rows(
            String url, @Nullable String user, @Nullable String password, Map<String, String> environment) {
        try (Database open = Database.connect(
                ServerUrl.of(new Address(url, user, password, new Key("url", "alembic.yaml")), environment),
                "alembic_version",
                null)) {
            return open.rows();
        }
    }

    private static CannotConnect refused(String url) {
        return refused(url, Map.of());
    }

    private static CannotConnect refused(String url, Map<String, String> environment) {
        return catchThrowableOfType(CannotConnect.class, () -> rows(url, null, null, environment));
    }
}
