package dev.limbeck.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that write a revision file have in common. */
final class NewFileOptions {
    @Option(names = "--splice", description = "Let it follow revisions that are no heads.")
    private boolean splice;

    @Option(
            names = "--branch-label",
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it; may be given several times.")
    private List<String> labels = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String id;

    boolean splice() {
        return splice;
    }

    List<String> labels() {
        return labels;
    }

    @Nullable
    String id() {
        return id;
    }
}
