package dev.limbeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@OnPostgres
class TestDatabaseIT {
    @BeforeEach
    void fill(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE written (id int, note text); INSERT INTO written VALUES (1, 'é'), (2, NULL)");
    }

    @RepeatedTest(2)
    void each_test_has_a_database_of_its_own_from_its_preparation_to_its_end(TestDatabase database)
            throws SQLException {
        assertThat(database.query("SELECT * FROM written ORDER BY id"))
                .containsExactly(List.of("1", "é"), List.of("2", "null"));
    }

    @Test
    void a_database_is_dropped_though_someone_is_connected() throws SQLException {
        TestDatabase database = TestDatabase.createOn(TestServer.shared());
        try (Connection open = database.connect()) {
            database.close();
            assertThat(open.isValid(1)).isFalse();
        }
    }

    @Test
    void text_sorts_by_its_bytes_on_every_server(TestDatabase database) throws SQLException {
        assertThat(database.query("SELECT v FROM (VALUES ('b'), ('a'), ('B'), ('é')) AS t(v) ORDER BY v"))
                .containsExactly(List.of("B"), List.of("a"), List.of("b"), List.of("é"));
    }
}
