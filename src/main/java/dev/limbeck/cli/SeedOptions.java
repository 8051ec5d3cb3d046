package dev.limbeck.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Rows with which it is found out whether the order of branches matters. */
final class SeedOptions {
    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "Load rows from a file of SQL behind what both branches need, before either runs on a scratch"
                    + " database; may be given several times.")
    private List<String> seeds = List.of();

    boolean areGiven() {
        return !seeds.isEmpty();
    }

    List<Path> files(Limbeck limbeck) {
        return seeds.stream().map(limbeck.directory()::resolve).toList();
    }
}
