package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.git.GitEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
    private static final String END = "-- end of what that printed --";

    @Test
    void the_tutorial_prints_what_the_readme_says(@TempDir Path clone) throws Exception {
        copyClone(clone);
        String readme = Files.readString(README);
        String text =
                CONSOLE.matcher(readme).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        List<Transcript.Entry> expected = Transcript.parse(text).entries();
        assertThat(expected).hasSizeGreaterThan(10);
        try (Shell shell = new Shell(clone)) {
            Map<String, String> idsInReadme = new HashMap<>();
            for (Transcript.Entry entry : expected) {
                String actual = shell.type(entry.command());
                assertThat(renamed(actual, entry.printed(), readme, idsInReadme))
                        .as(entry.command())
                        .isEqualTo(entry.printed());
            }
        }
    }

    /** The launcher, a jar newer than its sources, and the sample as git knows it. */
    private static void copyClone(Path clone) throws IOException, InterruptedException {
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

    /** One shell, standard error between standard output as on a terminal. */
    private static final class Shell implements AutoCloseable {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        Shell(Path directory) throws IOException {
            ProcessBuilder builder =
                    new ProcessBuilder("sh").directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().remove("DATABASE_URL");
            process = builder.start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Types a command, drops blanks at the end of lines, which a page does not show, and keeps the exit status for the next, which may be {@code echo $?}. */
        String type(String command) throws IOException {
            in.write("(exit ${status:-0})\n" + command + "\nstatus=$?; echo '" + END + "'\n");
            in.flush();
            StringBuilder printed = new StringBuilder();
            for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
                assertThat(line).as("the shell ended at " + command).isNotNull();
                printed.append(line.stripTrailing()).append('\n');
            }
            return printed.toString().stripTrailing();
        }

        @Override
        public void close() throws IOException {
            in.close();
            process.destroy();
        }
    }
}
