package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.schema.Scope;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The SQL between schemas that differ in many things at once. */
@OnPostgres
class RandomPairsIT {
    private static final int FEW = 12;
    private static final int MANY = 300;

    @Test
    void nothing_is_left_of_the_difference_of_two_schemas(TestDatabase given) throws SQLException {
        check(given, FEW);
    }

    @Tag("stress")
    @Test
    void nothing_is_left_of_the_difference_of_many_schemas(TestDatabase given) throws SQLException {
        check(given, MANY);
    }

    private static void check(TestDatabase given, int pairs) throws SQLException {
        try (TestDatabase other = given.beside("_new");
                TestGround ground = TestGround.at(given.url());
                TestGround next = TestGround.at(other.url())) {
            ground.fill(RandomSchema.of(0));
            for (int seed = 1; seed <= pairs; seed++) {
                next.fill(RandomSchema.of(seed));
                check(seed, ground, next);
            }
        }
    }

    private static void check(int seed, TestGround ground, TestGround next) {
        Comparison comparison = Comparison.of(
                new Comparison.Side(ground.database().catalog().schema(), Partitions.WRITTEN),
                new Comparison.Side(next.database().catalog().schema(), Partitions.WRITTEN),
                new Scope(Set.of(), List.of()));

        Passage.Found found =
                Passage.find(ground.database().ground(), next.database().blueprint(), comparison);

        assertThat(found.left())
                .as("pair %d: %s%n%s", seed, found.refused(), String.join(";\n", found.statements()))
                .isEmpty();
        assertThat(ground.database().blueprint().statementsTo(next.database().blueprint(), comparison::counts).stream()
                        .filter(statement -> statement.startsWith("DROP"))
                        .toList())
                .as("pair %d", seed)
                .isEmpty();
    }
}
