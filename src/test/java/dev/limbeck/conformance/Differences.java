package dev.limbeck.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The file that lists where our answer is not Alembic's, and why. */
final class Differences {
    private static final Path FILE = Path.of("src/test/resources/conformance/differences.txt");

    private Differences() {}

    /** Returns our answers by the titles of their cases, of those that begin so. */
    static Map<String, String> listed(String beginning) throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            int end = line.lastIndexOf("):") + 1;
            if (line.startsWith(beginning) && end > 0) {
                listed.put(line.substring(0, end), line.substring(end + 1).strip());
            }
        }
        return listed;
    }
}
