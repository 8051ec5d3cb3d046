package dev.limbeck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.problem.Exit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMappingTest {
    /** Pieces that mean something in YAML, and some that do not. */
    private static final List<String> PIECES = List.of(
            "revision",
            "a",
            "b1",
            "null",
            "~",
            "true",
            "No",
            "007",
            "1e3",
            "0x1F",
            ".5",
            "-1",
            "1_000",
            "12:30:45",
            "2026-01-04T10:00:00Z",
            " ",
            "  ",
            "\n",
            "\n",
            "\n   ",
            "\r\n",
            "\t",
            ": ",
            ": ",
            ": ",
            ":",
            ",",
            ", ",
            "[",
            "]",
            "[a, b]",
            "{",
            "}",
            "\"",
            "'",
            "\"c d\"",
            "'e'",
            "''",
            "\\",
            "\\n",
            "#",
            " # note",
            "\n# note\n",
            "$",
            "&x",
            "*x",
            "!t",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "- ",
            "---",
            "...",
            "<<",
            "=",
            "(",
            "/",
            "ä",
            "…",
            "\u00A0",
            "\u2003",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "😀",
            "\u0007",
            "key: value",
            "\nkey: value",
            "\nother: [x, y1]");

    @Property(tries = 20_000)
    void what_it_reads_the_parser_reads_the_same(@ForAll Random random) {
        checkAgainstParser(pieces(random, 1 + random.nextInt(12)));
    }

    @Property(tries = 20_000)
    void so_it_is_of_headers_with_one_odd_value(@ForAll Random random) {
        String indent = " ".repeat(random.nextInt(4));
        String odd = pieces(random, 1 + random.nextInt(5));
        checkAgainstParser(
                indent + "revision: a1\n" + indent + "message: " + odd + "\n" + indent + "downRevision: b2\n");
    }

    @Test
    void a_usual_header_needs_no_parser() {
        assertThat(values("""
                   revision: f789f233226e
                   downRevision: [588d7cfb9a41, 0_1]
                   message: Add "package_member" table, größer (see a/b)
                   createDate: 2020-03-30T14:21:07Z

                   branchLabels: 'a: b'
                """))
                .isEqualTo("{revision=f789f233226e, downRevision=[588d7cfb9a41, 0_1],"
                        + " message=Add \"package_member\" table, größer (see a/b), createDate=2020-03-30T14:21:07Z,"
                        + " branchLabels=a: b}");
    }

    @Test
    void lines_may_end_as_on_windows() {
        assertThat(values("a: b\r\nc: \"d\" \r\n")).isEqualTo("{a=b, c=d}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:",
                "a: ~",
                "a: Null",
                "a: NO",
                "a: b: c",
                "a: b #c",
                "a: b\n  c",
                "a: 'it''s'",
                "a: \"\\t\"",
                "a: b\na: c",
                "a: [b, null]",
                "a: []",
                "a: [b, [c]]",
                "a: [b c]",
                "a: b\n c: d",
                "- a: b",
                "a: &b c",
                "a: \"b\nc: d\"",
                "a: b\tc",
                "a b: c"
            })
    void what_is_not_plain_is_left_to_the_parser(String text) {
        assertThat(PlainMapping.read(source(text))).isNull();
    }

    private static void checkAgainstParser(String text) {
        YamlMap plain = PlainMapping.read(source(text));
        if (plain != null) {
            YamlMap parsed = ParsedMapping.read(source(text));
            assertThat(described(plain)).isEqualTo(described(parsed));
            assertThat(plain.span()).isEqualTo(parsed.span());
        }
    }

    private static String pieces(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static Map<String, List<Object>> described(YamlMap map) {
        Map<String, List<Object>> described = new LinkedHashMap<>();
        map.keys()
                .forEach(key -> described.put(
                        key, List.of(map.key(key).orElseThrow(), map.node(key).orElseThrow())));
        return described;
    }

    private static String values(String text) {
        YamlMap map = Optional.ofNullable(PlainMapping.read(source(text))).orElseThrow();
        return map.keys().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> shown(map.node(key).orElseThrow()), (a, b) -> a, LinkedHashMap::new))
                .toString();
    }

    private static String shown(YamlNode node) {
        return node instanceof YamlList list
                ? list.items().stream().map(PlainMappingTest::shown).toList().toString()
                : ((YamlText) node).value();
    }

    private static YamlSource source(String text) {
        return new YamlSource("/a.sql", text, text, Exit.FAILED);
    }
}
