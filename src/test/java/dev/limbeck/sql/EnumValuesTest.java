package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
            ALTER TYPE t ADD VALUE 'v'; SELECT 'w'                                                > 0 > 1
            ALTER TYPE t ADD VALUE 'v'; SELECT 'v'                                                > 1 > 1
            ALTER TYPE s.t ADD VALUE IF NOT EXISTS 'v' AFTER 'u'; SELECT 1; INSERT INTO a VALUES ('v') > 1 > 1
            SELECT 'v'; ALTER TYPE t ADD VALUE 'v'                                                > 0 > 1
            CREATE TYPE T AS ENUM (); ALTER TYPE "t" ADD VALUE 'v'; SELECT 'v'                    > 0 > 0
            ALTER TYPE t ADD VALUE 'u'; ALTER TYPE t ADD VALUE 'v' AFTER 'u'                      > 0 > 2
            ALTER TYPE t RENAME VALUE 'v' TO 'w'; SELECT 'w'                                      > 0 > 0
            ALTER TYPE t ADD ATTRIBUTE v int; SELECT 'v'                                          > 0 > 0
            """)
    void a_value_that_a_transaction_adds_is_not_used_in_it(String sql, int now, int beforeVersion12) {
        List<Statement> statements = Statements.of(new SectionText("a.sql", 1, sql));

        assertThat(List.of(
                        EnumValues.refused(statements, 18).size(),
                        EnumValues.refused(statements, 11).size()))
                .containsExactly(now, beforeVersion12);
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "12, 1", "16, 1", "17, 0"})
    void a_type_of_the_transaction_itself_is_free_in_all_versions_but_some(int version, int refused) {
        String sql = "CREATE TYPE t AS ENUM (); ALTER TYPE t ADD VALUE 'v'; SELECT 'v'";

        assertThat(EnumValues.refused(Statements.of(new SectionText("a.sql", 1, sql)), version))
                .hasSize(refused);
    }
}
