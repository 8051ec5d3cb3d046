package dev.limbeck.cli;

import dev.limbeck.config.NoConfig;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.GitSetup;
import dev.limbeck.workspace.Init;
import dev.limbeck.workspace.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}. */
@Command(name = "init", description = "Write alembic.yaml, or what -c names, and an empty versions folder beside it.")
final class InitCommand extends BaseCommand {
    @Option(
            names = "--git",
            description =
                    "Have git put one branch behind the other when it merges two that have each added a revision: with a"
                            + " merge driver and hooks, for the head file that `headFile` in alembic.yaml names. In a project that"
                            + " is there already this alone is done.")
    private boolean git;

    /** The result as JSON. */
    record Document(String command, List<String> files) {}

    @Override
    Exit run() {
        List<Path> written = git ? registered() : Init.write(limbeck().newConfig());
        if (isJson()) {
            Path folder = limbeck().directory();
            print(new Document(
                    "init",
                    written.stream().map(file -> Json.path(folder, file)).toList()));
        } else {
            written.forEach(file ->
                    print(git ? limbeck().shown(file) : Json.path(limbeck().directory(), file)));
        }
        return Exit.DONE;
    }

    private List<Path> registered() {
        List<Path> written = new ArrayList<>();
        Path config = projectOrNew();
        if (!Files.exists(config)) {
            GitSetup.checkIsInCheckout(config.toAbsolutePath().resolveSibling(""));
            written.addAll(Init.writeWithHeadFile(config));
        }
        written.addAll(
                GitSetup.write(Project.open(config, limbeck().surroundings().environment()), this::say));
        return written;
    }

    /** The configuration of the project that is here, or that of a new one. */
    private Path projectOrNew() {
        try {
            return limbeck().configFile();
        } catch (NoConfig none) {
            return limbeck().newConfig();
        }
    }
}
