package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.sql.LoneCommandTable.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoneCommandTest {

    @ParameterizedTest
    @MethodSource("dev.limbeck.sql.LoneCommandTable#examples")
    void what_a_transaction_does_not_hold_is_told_by_its_text(Example example) {
        assertThat(LoneCommand.of(first(example.sql()))).contains(example.command());
    }

    @ParameterizedTest
    @MethodSource("dev.limbeck.sql.LoneCommandTable#held")
    void what_only_looks_like_that_is_none(String sql) {
        assertThat(Statements.of(new SectionText("a.sql", 1, sql)))
                .allSatisfy(statement -> assertThat(LoneCommand.of(statement)).isEmpty());
    }

    @Test
    void every_command_of_the_list_has_an_example() {
        assertThat(LoneCommandTable.examples().map(example -> example.command().name()))
                .containsAll(LoneCommands.ALL.stream()
                        .map(LoneCommands.Row::name)
                        .distinct()
                        .toList());
    }

    /** The server refuses it wherever it stands. */
    @Test
    void what_a_block_executes_is_not_read() {
        assertThat(LoneCommand.of(first("DO $$ BEGIN EXECUTE 'VACUUM'; END $$")))
                .isEmpty();
    }

    @Test
    void of_all_others_nothing_has_to_be_looked_at() {
        assertThat(Effect.of(first("INSERT INTO t VALUES ('CALL')"))).isEqualTo(Effect.of(Effect.Kind.NONE));
    }

    private static Statement first(String sql) {
        return Statements.of(new SectionText("a.sql", 1, sql)).get(0);
    }
}
