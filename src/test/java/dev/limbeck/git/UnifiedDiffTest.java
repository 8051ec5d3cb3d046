package dev.limbeck.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
    private static final String HEADER = "-- revision: b\n-- downRevision: a\n-- message: x\n-- createDate: y\n\n";
    private static final String BODY = "-- +upgrade\nSELECT 1;\n";

    @Test
    void a_changed_line_stands_between_three_lines_above_and_below() {
        assertThat(diff(HEADER + BODY, UTF_8)).isEqualTo("""
                        --- a/versions/b.sql
                        +++ b/versions/b.sql
                        @@ -1,5 +1,5 @@
                         -- revision: b
                        --- downRevision: a
                        +-- downRevision: new
                         -- message: x
                         -- createDate: y
                        \s""");
    }

    @Test
    void a_file_with_another_name_says_so() {
        byte[] before = bytes("a\n", UTF_8);

        assertThat(UnifiedDiff.renamed("v/1.sql", "v/2.sql", before, bytes("b\n", UTF_8)))
                .isEqualTo("""
                        diff --git a/v/1.sql b/v/2.sql
                        rename from v/1.sql
                        rename to v/2.sql
                        --- a/v/1.sql
                        +++ b/v/2.sql
                        @@ -1 +1 @@
                        -a
                        +b""");
        assertThat(UnifiedDiff.renamed("v/1.sql", "v/2.sql", before, before)).isEqualTo("""
                diff --git a/v/1.sql b/v/2.sql
                rename from v/1.sql
                rename to v/2.sql""");
    }

    @Test
    void nothing_is_said_where_nothing_changed() {
        assertThat(UnifiedDiff.of("b.sql", bytes("a\n", UTF_8), bytes("a\n", UTF_8)))
                .isEmpty();
    }

    @Test
    void a_missing_line_break_at_the_end_is_told() {
        assertThat(diff("-- downRevision: a", UTF_8)).isEqualTo("""
                        --- a/versions/b.sql
                        +++ b/versions/b.sql
                        @@ -1 +1 @@
                        --- downRevision: a
                        \\ No newline at end of file
                        +-- downRevision: new
                        \\ No newline at end of file""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + BODY,
                HEADER,
                "-- downRevision: a",
                "-- revision: b\r\n-- downRevision: a\r\n\r\n\r\n\r\n-- +upgrade\r\n",
                "-- downRevision: a\n  \n\t\n  \n   ",
                "-- 😀\n-- downRevision: a\n-- \n"
            })
    void git_applies_it(String before, @TempDir Path folder) throws IOException, GitAPIException {
        Path file = Files.createDirectories(folder.resolve("versions")).resolve("b.sql");
        Files.writeString(file, before);

        apply(diff(before, UTF_8) + "\n", folder);

        assertThat(Files.readString(file)).isEqualTo(before.replace("downRevision: a", "downRevision: new"));
    }

    private static void apply(String diff, Path folder) throws GitAPIException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.apply().setPatch(new ByteArrayInputStream(bytes(diff, UTF_8))).call();
        }
    }

    private static String diff(String before, Charset charset) {
        String after = before.replace("downRevision: a", "downRevision: new");
        return UnifiedDiff.of("versions/b.sql", bytes(before, charset), bytes(after, charset));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
