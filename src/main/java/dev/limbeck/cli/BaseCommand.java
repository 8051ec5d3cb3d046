package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import dev.limbeck.render.OutputFormat;
import dev.limbeck.workspace.Project;
import java.nio.file.Path;
import java.util.List;
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

    /** What a person decided, as JSON. */
    record DecidedDocument(String command, List<String> revisions) {}

    final void printDecided(String command, List<RevisionId> revisions) {
        if (revisions.isEmpty()) {
            say("Nothing was recorded: there was nothing to decide of what is named.");
        }
        if (isJson()) {
            print(new DecidedDocument(
                    command, revisions.stream().map(RevisionId::value).toList()));
        }
    }
}
