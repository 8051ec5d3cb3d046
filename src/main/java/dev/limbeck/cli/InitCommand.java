package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Init;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code init}. */
@Command(name = "init", description = "Write alembic.yaml, or what -c names, and an empty versions folder beside it.")
final class InitCommand extends BaseCommand {

    /** The result as JSON. */
    record Document(String command, List<String> files) {}

    @Override
    Exit run() {
        Path folder = limbeck().directory();
        List<String> files = Init.write(limbeck().newConfig()).stream()
                .map(file -> Json.path(folder, file))
                .toList();
        if (isJson()) {
            print(new Document("init", files));
        } else {
            files.forEach(this::print);
        }
        return Exit.DONE;
    }
}
