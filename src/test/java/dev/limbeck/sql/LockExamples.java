package dev.limbeck.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of {@code locks/examples.txt}. */
public final class LockExamples {
    private static final Path FOLDER = Path.of("src/test/resources/locks");
    private static final Pattern LINE = Pattern.compile("(?:(\\d+)\\+ )?(?:([@!]) )?(.*?)(?: -- (.*))?");

    private LockExamples() {}

    /** How one is run. */
    public enum Run {
        IN_TRANSACTION,
        OUTSIDE,
        NEVER
    }

    /**
     * One of them.
     *
     * @param since the first major version that knows it
     * @param beside what is locked beside what the rule names
     */
    public record Example(int since, Run run, String sql, List<String> beside) {
        public Statement statement() {
            return Statements.of(new SectionText("examples.txt", 1, sql)).get(0);
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    public static List<Example> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("examples.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LockExamples::parse)
                .toList();
    }

    public static String fixture() throws IOException {
        return Files.readString(FOLDER.resolve("fixture.sql"));
    }

    private static Example parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String run = String.valueOf(parts.group(2));
        return new Example(
                parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)),
                run.equals("@") ? Run.OUTSIDE : run.equals("!") ? Run.NEVER : Run.IN_TRANSACTION,
                parts.group(3),
                parts.group(4) == null
                        ? List.of()
                        : Arrays.asList(parts.group(4).split(" ")));
    }
}
