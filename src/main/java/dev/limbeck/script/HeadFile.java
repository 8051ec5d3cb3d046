package dev.limbeck.script;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.graph.SteadyHeads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file that names the heads, so that git sees a conflict where two branches have each added a revision to the same
 * head: both change its line. There is one head a line, and a blank line between two, as git would otherwise take changes
 * of neighbours for a conflict too.
 *
 * @param path absolute
 */
public record HeadFile(Path path) {

    /** Names a file, which need not be there yet. */
    public static HeadFile at(Path path) {
        if (RevisionFormats.claiming(path).isPresent()) {
            throw new BadHeadFile(path);
        }
        return new HeadFile(path);
    }

    /** Returns its path with links to its folder followed, as git sees it. */
    public Path real() {
        try {
            return path.resolveSibling("").toRealPath().resolve(String.valueOf(path.getFileName()));
        } catch (IOException notHere) {
            return path;
        }
    }

    /** Returns what it says of a graph. */
    public static byte[] content(RevisionGraph graph) {
        return SteadyHeads.of(graph).stream()
                .map(RevisionId::value)
                .collect(Collectors.joining("\n\n", "", "\n"))
                .stripLeading()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns what it names now.
     *
     * @throws CannotRead if it is there and cannot be read
     */
    public HeadNames names() {
        return Files.exists(path) ? HeadNames.of(bytes()) : HeadNames.MISSING;
    }

    /**
     * Works out how it becomes what it says of a graph; empty where it is that already, however its lines end.
     *
     * @throws CannotRead if it is there and cannot be read
     */
    public Optional<MovedFile> change(RevisionGraph graph) {
        byte[] after = content(graph);
        byte[] before = Files.exists(path) ? bytes() : new byte[0];
        return text(before).replace("\r\n", "\n").equals(text(after))
                ? Optional.empty()
                : Optional.of(new MovedFile(path, path, before, after));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw CannotRead.of(path, failed);
        }
    }
}
