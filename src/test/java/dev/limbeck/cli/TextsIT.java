package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.database.Address;
import dev.limbeck.database.Database;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A schema with an object of every kind as somebody writes it, and as pg_dump 15 writes it down, with COPY and with
 * INSERT: pasted into a revision, each leaves what PostgreSQL makes of the last one when that is sent whole.
 */
@OnPostgres
class TextsIT {
    private static final Path FOLDER = Path.of("src/test/resources/texts");

    private static final String DATA = """
            SELECT oid::regclass || ': ' || query_to_xml(
                'SELECT ' || CASE relkind WHEN 'S' THEN 'last_value, is_called' ELSE 't::text' END
                    || ' FROM ' || oid::regclass || ' t ORDER BY 1', true, false, '')
            FROM pg_class WHERE relkind IN ('r', 'S') AND relnamespace >= 16384 ORDER BY 1
            """;

    private TestDatabase whole;

    @BeforeEach
    void sendWhole(TestDatabase database) throws SQLException, IOException {
        whole = database.beside("_whole");
        String inserts =
                Files.readString(FOLDER.resolve("stock-inserts.sql")).replaceAll("(?m)^\\\\(un)?restrict .*$", "");
        try (Connection connection = DriverManager.getConnection(whole.url() + "&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(inserts);
        }
    }

    @AfterEach
    void drop() throws SQLException {
        whole.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock.sql", "stock-dump.sql", "stock-inserts.sql"})
    void a_text_in_a_revision_leaves_what_it_leaves_sent_whole(String name, TestDatabase database, @TempDir Path folder)
            throws SQLException, IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.writeString(
                Files.createDirectory(folder.resolve("versions")).resolve("a.sql"),
                "-- revision: aaaa\n\n-- +upgrade\n" + Files.readString(FOLDER.resolve(name)));

        LimbeckProcess.Outcome outcome =
                new LimbeckProcess(folder, Map.of("DATABASE_URL", database.url())).run(List.of("upgrade", "head"));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(schema(database.url()).changesTo(schema(whole.url()))).isEmpty();
        assertThat(data(database.url())).isEqualTo(data(whole.url())).hasSizeGreaterThan(10);
    }

    private static Snapshot schema(String url) {
        ServerUrl server = ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of());
        try (Database database = Database.connect(server, "alembic_version", null)) {
            return database.catalog().schema();
        }
    }

    private static List<String> data(String url) throws SQLException {
        List<String> data = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATA)) {
            while (rows.next()) {
                data.add(rows.getString(1));
            }
        }
        return data;
    }
}
