package dev.limbeck.cli;

import picocli.CommandLine.Option;

/** How much of a revision a command shows. */
final class VerboseOption {
    @Option(
            names = {"-v", "--verbose"},
            description = "Print all that is known of each.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}
