package dev.limbeck.script;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a head file names.
 *
 * @param lines those that are not blank, without the blanks around them; what git leaves of a conflict included
 */
public record HeadNames(List<String> lines) {
    /** What a file names that is not there. */
    public static final HeadNames MISSING = new HeadNames(List.of());

    private static final List<String> CONFLICT_MARKERS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    public HeadNames {
        lines = List.copyOf(lines);
    }

    /** Reads it, whoever has written it. */
    public static HeadNames of(byte[] content) {
        return new HeadNames(new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Whether git has left a conflict in it. */
    public boolean isTorn() {
        return lines.stream().anyMatch(line -> CONFLICT_MARKERS.stream().anyMatch(line::startsWith));
    }

    /** Whether it names the heads of a graph and nothing else, in whatever order. */
    public boolean areHeadsOf(RevisionGraph graph) {
        Stream<String> heads = graph.heads().stream().map(RevisionId::value);
        return lines.stream().sorted().toList().equals(heads.sorted().toList());
    }
}
