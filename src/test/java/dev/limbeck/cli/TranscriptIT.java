package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.git.GitEnvironment;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transcript, command by command: {@code limbeck …} runs in this virtual machine, {@code sql …} on the test's
 * database, everything else in a shell, where git has one author, one time and no settings, and {@code limbeck} is a
 * process of its own.
 */
@OnPostgres
class TranscriptIT {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String HOST = host();
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(.*)");

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }

    static Stream<Path> transcripts() throws IOException {
        return transcripts(FOLDER);
    }

    static Stream<Path> transcripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void what_is_typed_prints_what_is_written_down(Path file, @TempDir Path temporary, TestDatabase database)
            throws Exception {
        check(file, temporary, database);
    }

    static void check(Path file, Path temporary, TestDatabase database) throws Exception {
        Transcript transcript = Transcript.parse(Files.readString(file));
        Path directory = Files.createDirectory(temporary.toRealPath().resolve("project"));
        for (Map.Entry<String, String> each : transcript.files().entrySet()) {
            Path path = directory.resolve(each.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, each.getValue());
        }
        Session session = new Session(directory, database);
        List<Transcript.Entry> actual = new ArrayList<>();
        for (Transcript.Entry entry : transcript.entries()) {
            actual.add(entry.printing(session.run(entry.command())));
        }
        String text = new Transcript(transcript.head(), transcript.files(), actual).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** One folder and one database, and what was printed in words that are the same on every machine. */
    private record Session(Path directory, TestDatabase database, LimbeckProcess limbeck) {
        Session(Path directory, TestDatabase database) {
            this(directory, database, new LimbeckProcess(directory, Map.of("DATABASE_URL", database.url())));
        }

        String run(String command) throws IOException, InterruptedException, SQLException {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(command);
            while (word.find()) {
                words.add(Stream.of(word.group(1), word.group(2), word.group(3))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElseThrow());
            }
            Map<String, String> variables = new LinkedHashMap<>();
            while (VARIABLE.matcher(words.get(0)).matches()) {
                String[] variable = words.remove(0).split("=", 2);
                variables.put(variable[0], variable[1].replace("$DATABASE", database.name()));
            }
            return switch (words.get(0)) {
                case "limbeck" -> printed(limbeck.run(words.subList(1, words.size()), variables));
                case "sql" -> rows(command.substring("sql ".length()));
                default -> printed(shell(command));
            };
        }

        private Outcome shell(String command) throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true);
            GitEnvironment.set(builder.environment());
            builder.environment().put("DATABASE_URL", database.url());
            builder.environment().merge("PATH", Launcher.folder().toString(), (path, own) -> own + ":" + path);
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(out, "", process.waitFor());
        }

        private String rows(String sql) throws SQLException {
            if (!sql.startsWith("SELECT")) {
                database.execute(sql);
                return "";
            }
            return database.query(sql).stream()
                    .map(row -> String.join(" | ", row))
                    .collect(Collectors.joining("\n"));
        }

        private String printed(Outcome outcome) {
            String err = outcome.err()
                    .lines()
                    .map(line -> ("! " + line).stripTrailing() + "\n")
                    .collect(Collectors.joining());
            String exit = outcome.exit() == 0 ? "" : "[exit " + outcome.exit() + "]\n";
            return (outcome.out() + err + exit)
                    .replace(directory.toString(), "DIR")
                    .replace(String.valueOf(directory.getParent()), "..")
                    .replaceAll("jdbc:postgresql://[^/\\s]+/(?:limbeck_|nowhere)\\S*?(?=[:,]? )", "URL")
                    .replace(database.name(), "DATABASE")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:[\\d.]+Z", "WHEN")
                    .replaceAll("\\d+\\.\\d{3} s\\b", "TIME")
                    .replaceAll("PostgreSQL \\d[^,]*, database", "PostgreSQL VERSION, database")
                    .replaceAll("(Touching \\S+): .*", "$1: SIZE")
                    .replaceAll("\"bytes\":\\d+,\"rows\":(\\d+|null)", "\"bytes\":SIZE,\"rows\":ROWS")
                    .replace(System.getProperty("user.name") + "@" + HOST, "USER@HOST")
                    .replaceAll("time=\"\\d+\\.\\d+\"", "time=\"TIME\"")
                    .replaceAll("\"durationMs\":\\d+", "\"durationMs\":TIME")
                    .replaceAll("\"(user|databaseUser|host|version)\":\"[^\"]*\"", "\"$1\":\"$1\"")
                    .replaceAll("\"checksum\":\"[0-9a-f]+\"", "\"checksum\":\"CHECKSUM\"")
                    .stripTrailing();
        }
    }
}
