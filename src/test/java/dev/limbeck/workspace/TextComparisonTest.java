package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What text alone tells of the pairs whose verdict is known. */
class TextComparisonTest {
    @Test
    void what_the_text_calls_independent_is_independent(@TempDir Path root) throws IOException {
        List<String> apart = new ArrayList<>();
        for (ConflictsIT.Pair pair : ConflictsIT.pairs().toList()) {
            if (found(pair, Files.createTempDirectory(root, "pair")).result() == TextComparison.Result.APART) {
                apart.add(pair.title() + ": " + pair.verdict().strip());
            }
        }
        assertThat(apart)
                .containsExactly(
                        "two new tables: independent",
                        "foreign keys from two tables to one: independent",
                        "nothing on one side: independent",
                        "a role by each: independent",
                        "rights of a role that both build on: independent");
    }

    private static TextComparison found(ConflictsIT.Pair pair, Path root) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "none");
        folder.revision("base0", "", pair.base(), "");
        folder.revision("one1", "base0", pair.one(), "");
        folder.revision("two2", "base0", pair.other(), "");
        return TextComparison.of(
                folder.open(),
                BranchPair.among(ProjectFolder.ids("one1", "two2")).get(0));
    }
}
