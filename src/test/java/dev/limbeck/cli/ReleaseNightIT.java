package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.InstalledServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release night of the guide for operators, typed into one shell as it is printed. */
class ReleaseNightIT {
    private static final Path GUIDE = Path.of("docs/operators.md");
    private static final Pattern REVISION = Pattern.compile("```sql\n(-- revision: (\\w+)\n.*?)```", Pattern.DOTALL);
    private static final Pattern CONFIGURATION = Pattern.compile("```yaml\n(lockTimeout:.*?)```", Pattern.DOTALL);

    /** The version of the server, and how large tables are, differ from one machine to the next. */
    private static final Pattern OF_THE_SERVER =
            Pattern.compile("PostgreSQL [0-9.]+( \\([^)]*\\))?|[0-9.]+ [kM]?B(, about \\d+ rows?)?");

    @TempDir
    Path folder;

    private InstalledServer postgres;

    @BeforeEach
    void start() throws Exception {
        postgres = InstalledServer.start(Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void stop() throws Exception {
        postgres.stop();
    }

    @Test
    void the_release_night_goes_as_the_guide_says() throws Exception {
        String guide = Files.readString(GUIDE);
        Path clone = Files.createDirectory(folder.resolve("clone"));
        TutorialIT.copyClone(clone);
        write(guide, clone);
        List<Transcript.Entry> expected = TutorialIT.typed(guide);
        assertThat(expected).hasSizeGreaterThan(15);
        try (Shell shell = Shell.in(clone, environment(clone))) {
            for (Transcript.Entry entry : expected) {
                assertThat(anywhere(shell.type(entry.command())))
                        .as(entry.command())
                        .isEqualTo(anywhere(entry.printed()));
            }
        }
    }

    private static void write(String guide, Path clone) throws IOException {
        Matcher revision = found(REVISION, guide);
        Files.writeString(clone.resolve("versions/" + revision.group(2) + "_fill_in_formats.sql"), revision.group(1));
        Files.writeString(
                clone.resolve("alembic.yaml"), found(CONFIGURATION, guide).group(1), StandardOpenOption.APPEND);
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher;
    }

    private Map<String, String> environment(Path clone) {
        int port = URI.create(postgres.url()).getPort();
        return Map.of(
                "DATABASE_URL",
                postgres.url(),
                "PGHOST",
                "localhost",
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                "postgres",
                "PATH",
                clone + ":" + System.getenv("PATH"));
    }

    private static String anywhere(String printed) {
        return OF_THE_SERVER.matcher(printed).replaceAll("…");
    }
}
