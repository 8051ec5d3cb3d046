package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen of a schema: each change of one, and nothing else. */
@OnPostgres
class CatalogIT {

    /** A change of the schema, and what it must be seen as. */
    record Seen(String sql, String changes) {
        static Seen of(String block) {
            return new Seen(
                    block.lines().filter(line -> !line.startsWith("|")).collect(Collectors.joining("\n")),
                    block.lines()
                            .filter(line -> line.startsWith("|"))
                            .map(line -> line.substring(2))
                            .collect(Collectors.joining("\n")));
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    static Stream<Seen> changes() throws IOException {
        return Stream.of(resource("/schema/changes.txt").split("\n\n"))
                .filter(block -> !block.startsWith("#"))
                .map(Seen::of);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_is_seen_as_what_it_is_and_nothing_beside_it(Seen seen, TestDatabase given)
            throws SQLException, IOException {
        given.execute(resource("/schema/base.sql"));
        Snapshot before = schema(given);
        try (Connection connection = given.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(seen.sql());
            Snapshot after = schema(given);
            String owner =
                    given.query("SELECT quote_ident(current_user)").get(0).get(0);

            boolean isTooOld = seen.sql().endsWith("-- since 10")
                    && connection.getMetaData().getDatabaseMajorVersion() < 10;
            assertThat(told(before.changesTo(after)).replace(owner, "OWNER")).isEqualTo(isTooOld ? "" : seen.changes());
            assertThat(after.changesTo(before))
                    .containsExactlyElementsOf(before.changesTo(after).stream()
                            .map(Change::reversed)
                            .toList());
        }
    }

    @Test
    void two_ways_to_one_schema_lead_to_equal_snapshots(TestDatabase given) throws SQLException {
        given.execute("CREATE TABLE t (a int, b text); CREATE INDEX i ON t (b); CREATE TABLE u ()");
        Snapshot one = schema(given);
        given.execute("DROP TABLE u, t; CREATE TABLE u (); CREATE TABLE t (gone int, a int, b text);"
                + "ALTER TABLE t DROP COLUMN gone; CREATE INDEX i ON t (a); DROP INDEX i; CREATE INDEX i ON t (b)");

        assertThat(schema(given)).isEqualTo(one);
    }

    private static String told(List<Change> changes) {
        return changes.stream().map(CatalogIT::told).collect(Collectors.joining("\n"));
    }

    private static String told(Change change) {
        String properties =
                change.properties().stream().map(Change.Property::name).collect(Collectors.joining(", "));
        return change.kind().name().toLowerCase(Locale.ROOT) + " " + change.element()
                + (properties.isEmpty() ? "" : ": " + properties);
    }

    private static Snapshot schema(TestDatabase given) {
        ServerUrl url = ServerUrl.of(new Address(given.url(), null, null, new Key("url", "alembic.yaml")), Map.of());
        try (Database database = Database.connect(url, "alembic_version", null)) {
            return database.catalog().schema();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CatalogIT.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
