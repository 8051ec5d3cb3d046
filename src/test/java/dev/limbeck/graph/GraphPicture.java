package dev.limbeck.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Graphs as tests draw them, one revision a line, in load order:
 *
 * <pre>{@code
 * # what this shows
 * a
 * b1 <- a
 * b2 <- a [core] (left, lefty) "add a table" @2026-01-04T10:00:00Z
 * m  <- b1 b2
 * }</pre>
 *
 * <p>Behind the id stand, each where it is wanted and in this order: {@code <-} and the parents, the dependencies in
 * brackets, the labels in parentheses, the message in quotes ({@code \n} breaks a line), the date behind {@code @}. A
 * message that is not drawn is {@code add ID}. The file of the third revision drawn, m, is {@code /versions/3_m.sql},
 * with the id, the parents, the dependencies and the labels in its lines 1 to 4.
 */
public final class GraphPicture {
    private static final Path FOLDER = Path.of("src/test/resources/graphs");
    private static final Pattern REVISION = Pattern.compile("(?<id>[^\\s<\\[(\"@]+)"
            + "(?:\\s*<-(?<parents>[^\\[(\"@]*))?"
            + "\\s*(?:\\[(?<dependencies>[^]]*)])?"
            + "\\s*(?:\\((?<labels>[^)]*)\\))?"
            + "\\s*(?:\"(?<message>[^\"]*)\")?"
            + "\\s*(?:@(?<date>.*))?");

    private GraphPicture() {}

    /** Reads a picture. */
    public static RevisionGraph parse(String picture) {
        return RevisionGraph.of(revisions(picture));
    }

    /** Reads the picture of a shared shape: {@code line} stands in {@code graphs/line.graph}. */
    public static RevisionGraph shape(String name) {
        try {
            return parse(Files.readString(FOLDER.resolve(name + ".graph")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the names of the shared shapes, sorted. */
    public static List<String> shapes() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".graph", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Draws merge upon merge: {@code m0}, and on each rung {@code a1} and {@code b1} side by side, joined by {@code m1}. */
    public static RevisionGraph ladder(int rungs) {
        return parse(IntStream.rangeClosed(1, rungs)
                .mapToObj(rung -> "a%1$d <- m%2$d\nb%1$d <- m%2$d\nm%1$d <- a%1$d b%1$d\n".formatted(rung, rung - 1))
                .collect(Collectors.joining("", "m0\n", "")));
    }

    /** Reads ids, blanks between them. */
    public static List<RevisionId> ids(String ids) {
        return words(ids).map(RevisionId::new).toList();
    }

    /** Reads one id. */
    public static RevisionId id(String id) {
        return new RevisionId(id);
    }

    static List<Revision> revisions(String picture) {
        List<String> lines = picture.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<Revision> revisions = new ArrayList<>();
        IntStream.range(0, lines.size()).forEach(at -> revisions.add(revision(lines.get(at), at + 1)));
        return revisions;
    }

    private static Revision revision(String line, int number) {
        Matcher drawn = REVISION.matcher(line.strip());
        if (!drawn.matches()) {
            throw new AssertionError("Not a revision: " + line);
        }
        String id = drawn.group("id");
        List<RevisionId> parents = ids(drawn(drawn, "parents"));
        List<String> dependencies = words(drawn(drawn, "dependencies")).toList();
        List<String> labels = words(drawn(drawn, "labels").replace(',', ' ')).toList();
        String message = drawn.group("message") == null
                ? "add " + id
                : drawn(drawn, "message").replace("\\n", "\n");
        Origin origin = new Origin(
                "/versions/" + number + "_" + id + ".sql",
                1,
                parents.isEmpty() ? 0 : 2,
                dependencies.isEmpty() ? 0 : 3,
                labels.isEmpty() ? 0 : 4);
        return new Revision(id(id), parents, dependencies, labels, message, drawn(drawn, "date"), origin);
    }

    private static String drawn(Matcher revision, String part) {
        String text = revision.group(part);
        return text == null ? "" : text;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
