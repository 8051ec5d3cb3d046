package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ChecksumPropertiesTest {
    private static final List<String> TOKENS = List.of(
            "a",
            "A",
            "ab",
            "b",
            "1",
            "'a b'",
            "'a''b'",
            "E'\\''",
            "e",
            "\"a b\"",
            "$$ a -- $$",
            "$t$;$t$",
            "é",
            "+",
            "=-",
            ",",
            "(",
            ")",
            ".",
            ";",
            "U&'a'",
            "::",
            "x'0f'");

    private static final List<String> GAPS =
            List.of(" ", "\t", "\n", "\r\n", " -- a b ;\n", "/* ; */", "/*/**/ '*/", "\f", " --\r\n");

    @Property
    void what_stands_between_the_tokens_does_not_count(
            @ForAll("tokens") List<String> tokens,
            @ForAll("gaps") @Size(21) List<String> some,
            @ForAll("gaps") @Size(21) List<String> others) {
        assertThat(of(join(tokens, others))).isEqualTo(of(join(tokens, some)));
    }

    @Property
    void every_token_counts(
            @ForAll("tokens") List<String> tokens,
            @ForAll("token") String other,
            @ForAll("gaps") @Size(21) List<String> gaps) {
        String before = of(join(tokens, gaps));
        for (int index = 0; index < tokens.size(); index++) {
            List<String> edited = new ArrayList<>(tokens);
            edited.set(index, other);
            assumeThat(withoutEmptyStatements(edited)).isNotEqualTo(withoutEmptyStatements(tokens));

            assertThat(of(join(edited, gaps))).isNotEqualTo(before);
        }
    }

    @Provide
    Arbitrary<String> token() {
        return Arbitraries.of(TOKENS);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return token().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.of(GAPS).list().ofSize(21);
    }

    /** Each token between two gaps. */
    private static String join(List<String> tokens, List<String> gaps) {
        StringBuilder text = new StringBuilder(gaps.get(0));
        for (int index = 0; index < tokens.size(); index++) {
            text.append(tokens.get(index)).append(gaps.get(index + 1));
        }
        return text.toString();
    }

    /** A semicolon inside parentheses is a token of its statement; elsewhere the second of two is none. */
    private static List<String> withoutEmptyStatements(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        int depth = 0;
        for (String token : tokens) {
            depth = Math.max(0, depth + (token.equals("(") ? 1 : token.equals(")") ? -1 : 0));
            boolean isEmpty = kept.isEmpty() || kept.get(kept.size() - 1).equals(";");
            if (depth > 0 || !token.equals(";") || !isEmpty) {
                kept.add(token);
            }
        }
        if (depth == 0 && !kept.isEmpty() && kept.get(kept.size() - 1).equals(";")) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static String of(String text) {
        return Checksum.of(new SectionText("a.sql", 1, text));
    }
}
