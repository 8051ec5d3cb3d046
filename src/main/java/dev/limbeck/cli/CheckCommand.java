package dev.limbeck.cli;

import dev.limbeck.check.Verdict;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.VerdictFormat;
import dev.limbeck.render.VerdictPage;
import dev.limbeck.workspace.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Find everything that is wrong with the revisions, for CI; needs no database.",
            "Exits with 3 where the graph is wrong, with 4 where something else is; warnings do not count."
        })
final class CheckCommand extends MenuCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = VerdictFormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    @Option(names = "--database", description = "Ask the database too: what it lacks, and what it has otherwise.")
    private boolean database;

    @Override
    Exit run() {
        Check check = Check.of(limbeck().configFile(), limbeck().surroundings().environment());
        Verdict verdict = database ? check.online(this::databaseOf, this::say) : check.offline();
        String page = format.of(new VerdictPage(
                verdict,
                root(check),
                Version.number(),
                limbeck().surroundings().clock().instant()));
        if (!page.isEmpty()) {
            print(page);
        }
        return verdict.exit();
    }

    private Path root(Check check) {
        Path user = limbeck().surroundings().directory().toAbsolutePath().normalize();
        return switch (format.paths()) {
            case USER -> user;
            case PROJECT -> check.root();
            case REPOSITORY ->
                Stream.iterate(check.root(), each -> each != null, Path::getParent)
                        .filter(each -> Files.exists(each.resolve(".git")))
                        .findFirst()
                        .orElse(user);
        };
    }
}
