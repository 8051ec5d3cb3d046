package dev.limbeck.cli;

import java.nio.file.Path;
import java.util.List;

/** Stands in for Limbeck where only the way to it is tested: says where it runs and what it was given. */
final class Echo {
    private Echo() {}

    public static void main(String[] arguments) {
        System.out.println(Path.of("").toAbsolutePath() + " " + List.of(arguments));
        if (List.of(arguments).contains("--fail")) {
            System.exit(3);
        }
    }
}
