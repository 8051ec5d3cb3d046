package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.script.Conversion;
import dev.limbeck.workspace.Convert;
import dev.limbeck.workspace.Convert.Converted;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.RevisionFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code convert}. */
@Command(
        name = "convert",
        description = {
            "Put revisions from Alembic's Python into SQL, or from SQL into Python.",
            "A revision is converted only where both say the same; its file is replaced."
        })
final class ConvertCommand extends BaseCommand {
    @Parameters(paramLabel = "FILE|REV", arity = "1..*", description = "The files, or the revisions as targets.")
    private List<String> words = List.of();

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    /**
     * What was converted, as JSON.
     *
     * @param revisions in the order they were named
     */
    private record Document(String command, List<RevisionDocument> revisions) {}

    private record RevisionDocument(String from, String file) {}

    @Override
    Exit run() {
        List<Converted> files = Convert.plan(files());
        if (!dryRun) {
            Convert.write(files);
        }
        if (isJson()) {
            Path root = limbeck().configFile().toAbsolutePath().resolveSibling("");
            print(new Document(
                    "convert",
                    files.stream()
                            .map(file -> new RevisionDocument(Json.path(root, file.from()), Json.path(root, file.to())))
                            .toList()));
        } else {
            files.forEach(this::show);
        }
        return Exit.DONE;
    }

    private void show(Converted file) {
        if (dryRun) {
            print(new String(file.content(), StandardCharsets.UTF_8).stripTrailing());
        } else {
            print(limbeck().shown(file.to()));
        }
    }

    /** A file is found also where the graph cannot be read: a revision may be in two of them. */
    private List<Path> files() {
        return words.stream()
                .flatMap(word -> {
                    Path file = limbeck().directory().resolve(word);
                    return Files.isRegularFile(file) ? Stream.of(checked(file)) : named(word).stream();
                })
                .distinct()
                .toList();
    }

    private Path checked(Path file) {
        if (Conversion.isRevision(file)) {
            return file;
        }
        throw new ParameterException(
                spec().commandLine(),
                limbeck().shown(file) + " is no revision: its name ends neither in .sql nor in .py");
    }

    private List<Path> named(String word) {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            return RevisionFiles.of(project, project.targets(database::rows), word);
        }
    }
}
