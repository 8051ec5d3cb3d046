package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.git.GitEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tutorial, typed into one shell as it is printed, in a copy of what a clone holds. */
class TutorialIT {
    private static final Path README = Path.of("README.md");
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])");

    @Test
    void the_tutorial_prints_what_the_readme_says(@TempDir Path clone) throws Exception {
        copyClone(clone);
        String readme = Files.readString(README);
        List<Transcript.Entry> expected = typed(readme);
        assertThat(expected).hasSizeGreaterThan(10);
        try (Shell shell = Shell.in(clone, Map.of())) {
            Map<String, String> idsInReadme = new HashMap<>();
            for (Transcript.Entry entry : expected) {
                String actual = shell.type(entry.command());
                assertThat(renamed(actual, entry.printed(), readme, idsInReadme))
                        .as(entry.command())
                        .isEqualTo(entry.printed());
            }
        }
    }

    /** What a page shows as typed, and as printed. */
    static List<Transcript.Entry> typed(String page) {
        String text =
                CONSOLE.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        return Transcript.parse(text).entries();
    }

    /** The launcher, a jar newer than its sources, and the sample as git knows it. */
    static void copyClone(Path clone) throws IOException, InterruptedException {
        ProcessBuilder copying = new ProcessBuilder("sh", "-ec", """
                        cp -Rp limbeck alembic.yaml versions pom.xml "$0"
                        mkdir -p "$0/src/main" "$0/target"
                        cp target/limbeck.jar "$0/target"
                        cd "$0"
                        git init --quiet
                        git add alembic.yaml versions
                        git commit --quiet -m clone
                        git remote add origin nowhere
                        git update-ref refs/remotes/origin/main HEAD
                        """, clone.toString());
        GitEnvironment.set(copying.environment());
        Process copied = copying.inheritIO().start();
        assertThat(copied.waitFor()).isZero();
    }

    /** Gives the random ids of this run the names that the README gives to its own. */
    private static String renamed(String actual, String printed, String readme, Map<String, String> idsInReadme) {
        List<String> known =
                ID.matcher(printed).results().map(MatchResult::group).distinct().toList();
        Matcher ids = ID.matcher(actual);
        while (ids.find()) {
            if (!readme.contains(ids.group())) {
                known.stream()
                        .filter(id -> !actual.contains(id))
                        .findFirst()
                        .ifPresent(id -> idsInReadme.putIfAbsent(ids.group(), id));
            }
        }
        String renamed = actual;
        for (Map.Entry<String, String> id : idsInReadme.entrySet()) {
            renamed = renamed.replace(id.getKey(), id.getValue());
        }
        return renamed;
    }
}
