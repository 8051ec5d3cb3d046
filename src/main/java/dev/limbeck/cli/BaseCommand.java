package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.render.Json;
import dev.limbeck.render.OutputFormat;
import dev.limbeck.workspace.Project;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A command whose result is printed for people or for programs. */
abstract class BaseCommand extends MenuCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format = OutputFormat.TEXT;

    final boolean isJson() {
        return format == OutputFormat.JSON;
    }

    final void print(Record document) {
        print(Json.of(document));
    }

    final void printWritten(String command, Revision written, Project project) {
        if (isJson()) {
            print(NewFileDocument.of(command, written, project.root()));
        } else {
            print(limbeck().shown(Path.of(written.origin().file())));
        }
    }
}
