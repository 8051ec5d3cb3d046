package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two schemas that differ in one thing, and what must be found.
 *
 * @param both what both begin with
 * @param since the version of the server that knows it; 0 where all do that are tested
 * @param found what must be found on the way from old to new, a line each that begins with {@code >}; on the way back with
 *     {@code <}; what cannot be done, behind these signs, with {@code !}
 */
public record ChangeCase(String title, int since, String both, String old, String next, List<String> found) {
    private static final Path FILE = Path.of("src/test/resources/diff/changes.txt");

    private static final String SINCE = " -- since ";

    private static ChangeCase of(String block) {
        List<String> lines = block.lines().toList();
        String[] title = lines.get(0).split(SINCE, 2);
        return new ChangeCase(
                title[0],
                title.length == 1 ? 0 : Integer.parseInt(title[1]),
                lines.get(1).substring("both:".length()).strip(),
                lines.get(2).substring("old:".length()).strip(),
                lines.get(3).substring("new:".length()).strip(),
                lines.subList(4, lines.size()));
    }

    private static Stream<String> blocks() {
        try {
            return Stream.of(Files.readString(FILE).strip().split("\n\n", -1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is found of a change. */
    interface Look {
        List<String> at(ChangeCase change);
    }

    /**
     * Returns of those that a server of a major version knows the first, and then each that comes so many behind the one
     * before, in the order of the file.
     */
    public static List<ChangeCase> sample(int version, int step) {
        List<ChangeCase> all = blocks().filter(block -> !block.startsWith("#"))
                .map(ChangeCase::of)
                .filter(each -> each.since <= version)
                .toList();
        assertThat(all).hasSizeGreaterThan(120);
        return IntStream.iterate(0, index -> index < all.size(), index -> index + step)
                .mapToObj(all::get)
                .toList();
    }

    /**
     * Looks at all of them that a server of a major version knows, and demands that what is found is what the file has; or
     * writes it down there.
     */
    static void check(int version, Look look) throws IOException {
        String actual = blocks().map(block -> block.startsWith("#") || of(block).since > version
                        ? block
                        : of(block).block(look))
                .collect(Collectors.joining("\n\n", "", "\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(FILE));
    }

    /** Whether something is found on the way there. */
    public boolean isFound() {
        return found.stream().anyMatch(line -> line.startsWith("> "));
    }

    /** Whether something is left that cannot be done, there or back. */
    public boolean isLeft() {
        return found.stream().anyMatch(line -> line.startsWith(">!") || line.startsWith("<!"));
    }

    private String block(Look look) {
        return Stream.concat(
                        Stream.of(
                                title + (since == 0 ? "" : SINCE + since),
                                ("both: " + both).strip(),
                                "old: " + old,
                                "new: " + next),
                        look.at(this).stream())
                .collect(Collectors.joining("\n"));
    }

    public String oldSql() {
        return both + ";" + old;
    }

    public String nextSql() {
        return both + ";" + next;
    }

    @Override
    public String toString() {
        return title;
    }
}
