package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlQuoteTest {

    @Test
    void a_name_is_quoted_whatever_is_in_it() {
        assertThat(SqlQuote.name("a\"b:c\\")).isEqualTo("\"a\"\"b:c\\\"");
    }

    @Test
    void a_text_says_itself_that_a_backslash_escapes() {
        assertThat(SqlQuote.texts(List.of("it's", "a\\'b", "")))
                .isEqualTo("ARRAY['it''s', E'a\\\\''b', '']::varchar[]");
    }

    @Test
    void a_block_ends_where_its_text_does() {
        assertThat(SqlQuote.block("$limbeck$ $limbeck2$")).isEqualTo("$limbeck3$$limbeck$ $limbeck2$$limbeck3$");
    }

    @Test
    void a_text_that_ends_like_the_beginning_of_the_tag_does_not_close_it_early() {
        assertThat(SqlQuote.block("a$limbeck")).isEqualTo("$limbeck2$a$limbeck$limbeck2$");
    }
}
