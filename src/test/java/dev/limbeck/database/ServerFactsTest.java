package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.database.ServerFacts.Schema;
import dev.limbeck.database.ServerFacts.Writing;
import dev.limbeck.problem.Problem;
import org.junit.jupiter.api.Test;

class ServerFactsTest {
    private static final Schema OPEN = new Schema("public", true, true, false);

    @Test
    void nothing_stands_in_the_way_where_the_tables_can_be_made() {
        assertThat(facts(Writing.POSSIBLE, OPEN).obstacles()).isEmpty();
    }

    @Test
    void nor_where_they_are_there_already() {
        assertThat(facts(Writing.POSSIBLE, new Schema("public", true, false, true))
                        .obstacles())
                .isEmpty();
    }

    @Test
    void a_standby_takes_no_changes() {
        assertThat(facts(Writing.STANDBY, OPEN).obstacles())
                .extracting(Problem::getMessage, Problem::remedy)
                .containsExactly(tuple(
                        "The server is a standby: it follows another one, and takes no changes",
                        "Nothing was run. Let the url lead to the primary server."));
    }

    @Test
    void a_schema_that_is_closed_is_told_with_the_grant() {
        assertThat(facts(Writing.POSSIBLE, new Schema("admin", true, false, false))
                        .obstacles())
                .extracting(Problem::getMessage, Problem::remedy)
                .containsExactly(tuple(
                        "Role me may not make the version table and its ledger in schema admin",
                        "Nothing was run. Let the owner of the database grant the right:\n"
                                + "    GRANT CREATE ON SCHEMA \"admin\" TO \"me\";"));
    }

    private static ServerFacts facts(Writing writing, Schema schema) {
        return new ServerFacts("15.3", "db", "me", writing, schema);
    }
}
