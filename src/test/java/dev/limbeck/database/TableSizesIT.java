package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.impact.TableSize;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnPostgres
class TableSizesIT {
    @Test
    void tables_are_as_large_as_the_server_says_and_what_is_none_is_left_out(TestDatabase database)
            throws SQLException {
        database.execute("CREATE TABLE filled AS SELECT generate_series(1, 1000) AS id; ANALYZE filled;"
                + "CREATE TABLE \"Odd one\" (id int); CREATE VIEW seen AS SELECT 1 AS id");
        try (Connection connection = database.connect()) {
            List<TableSize> sizes = TableSizes.of(
                    connection, List.of("\"Odd one\"", "public.filled", "seen", "missing", "no_schema.missing"));
            assertThat(sizes).extracting(TableSize::table).containsExactly("\"Odd one\"", "public.filled");
            assertThat(sizes.get(0).bytes()).isZero();
            assertThat(sizes.get(1).rows()).isEqualTo(1000);
            assertThat(sizes.get(1).bytes()).isBetween(30_000L, 100_000L);
        }
    }
}
