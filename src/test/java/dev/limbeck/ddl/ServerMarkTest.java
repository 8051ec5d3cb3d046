package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE public.x ALTER COLUMN a SET (pg_attver='10075359136')",
                "ALTER TABLE ONLY public.\"My x\"\n    ALTER COLUMN \"the a\" SET (pg_attver='10190771264')",
                "ALTER FOREIGN TABLE public.x ALTER COLUMN a SET (pg_attver='10239742192')",
                "ALTER TABLE ONLY public.x ALTER COLUMN a RESET (pg_attver)"
            })
    void a_statement_that_only_sets_what_the_server_sets_itself_is_none(String statement) {
        assertThat(ServerMark.removed(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                SET (pg_attver='1', n_distinct='5')                           | SET (n_distinct='5')
                SET (n_distinct='5', pg_attver='1')                           | SET (n_distinct='5')
                SET (n_distinct='5', pg_attver='1', n_distinct_inherited='3') | SET (n_distinct='5', n_distinct_inherited='3')
                RESET (n_distinct, pg_attver)                                 | RESET (n_distinct)
                """)
    void other_options_stay(String options, String left) {
        String column = "ALTER TABLE public.x ALTER COLUMN a ";
        assertThat(ServerMark.removed(column + options)).contains(column + left);
    }

    @Test
    void text_that_is_called_so_stays() {
        String comment = "COMMENT ON COLUMN public.x.a IS 'ALTER COLUMN a SET (pg_attver=''1'')'";
        assertThat(ServerMark.removed(comment)).contains(comment);
        String named = "ALTER TABLE public.pg_attver ALTER COLUMN pg_attver SET (n_distinct='5')";
        assertThat(ServerMark.removed(named)).contains(named);
    }
}
