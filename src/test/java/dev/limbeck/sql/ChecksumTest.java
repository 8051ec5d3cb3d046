package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksumTest {
    private static final String SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static Stream<String[]> alike() {
        return Stream.of(
                new String[] {"SELECT 1", "SELECT 1;"},
                new String[] {"SELECT 1; SELECT 2;", "SELECT 1 ;;\r\n\tSELECT/* one more */2;\n-- end\n;"},
                new String[] {"SELECT a,b", "\uFEFFSELECT a ,\r\n b -- both"},
                new String[] {"SELECT 'a'\n'b'", "SELECT 'a' -- and\r\n  'b'"},
                new String[] {"SELECT E'a'\n'\\'b'", "SELECT E'a'\n\n'\\'b'"},
                new String[] {
                    "COPY a FROM stdin;\n1\n\\.\nSELECT 1", "COPY a\n FROM stdin; -- rows\n1\n\\.\n\n SELECT 1;"
                },
                new String[] {"SELECT 'a\nb', $$\n$$", "SELECT 'a\r\nb', $$\r\n$$"},
                new String[] {"COPY a FROM stdin;\n1\n2\n\\.\n", "COPY a FROM stdin;\r\n1\r\n2\r\n\\.\r\n"},
                new String[] {"", " ;\n-- nothing\n;"});
    }

    @ParameterizedTest
    @MethodSource("alike")
    void what_postgresql_does_not_read_does_not_count_nor_how_git_ends_lines(String one, String other) {
        assertThat(of(other)).isEqualTo(of(one));
    }

    static Stream<String[]> different() {
        return Stream.of(
                new String[] {"SELECT a b", "SELECT ab"},
                new String[] {"SELECT a", "select a"},
                new String[] {"SELECT 1 SELECT 2", "SELECT 1; SELECT 2"},
                new String[] {"SELECT 'a''b'", "SELECT 'a'\n'b'"},
                new String[] {"SELECT 'a b'", "SELECT 'a  b'"},
                new String[] {"SELECT $$a -- b$$", "SELECT $$a$$"},
                new String[] {"SELECT 'a\nb'", "SELECT 'a\rb'"},
                new String[] {"SELECT \"a b\"", "SELECT \"a\" b"},
                new String[] {"SELECT 'ab", "SELECT 'a b"},
                new String[] {"SELECT 'ab", "SELECT 'ab'"},
                new String[] {"COPY a FROM stdin;\n1\n\\.\n", "COPY a FROM stdin;\n1 \n\\.\n"},
                new String[] {"COPY a FROM stdin;\n1\n\\.\n", "COPY a FROM stdin;\n\\.\n"});
    }

    @ParameterizedTest
    @MethodSource("different")
    void what_postgresql_reads_counts(String one, String other) {
        assertThat(of(other)).isNotEqualTo(of(one));
    }

    @Test
    void nothing_has_the_checksum_of_nothing() {
        assertThat(of("")).isEqualTo(SHA_256_OF_NOTHING);
    }

    @Test
    void it_stays_the_same_from_version_to_version() {
        assertThat(of("CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\n"))
                .isEqualTo("dc2f2dde7a8abca6bafb0caf3f281a384d24a0dece4c9a51fb02d832492a9068");
    }

    @Test
    void sections_that_were_split_and_that_were_not_have_the_same() {
        SectionText section = new SectionText("a.sql", 1, "SELECT 1; SELECT '\\';");

        assertThat(Checksum.of(Statements.of(section))).isEqualTo(Checksum.of(section));
    }

    @Test
    void neither_file_nor_line_counts() {
        assertThat(Checksum.of(new SectionText("b.sql", 7, "SELECT 1"))).isEqualTo(of("SELECT 1"));
    }

    private static String of(String text) {
        return Checksum.of(new SectionText("a.sql", 1, text));
    }
}
