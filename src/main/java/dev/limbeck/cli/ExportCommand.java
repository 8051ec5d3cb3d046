package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Export;
import dev.limbeck.workspace.Export.Pairs;
import dev.limbeck.workspace.Export.Remark;
import dev.limbeck.workspace.Project;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code export}. */
@Command(
        name = "export",
        description = {
            "Write what revisions run into pairs of files, NUMBER_NAME.up.sql and NUMBER_NAME.down.sql, in their order.",
            "Other tools read them, and psql runs them."
        })
final class ExportCommand extends BaseCommand {
    private static final String SQL = "sql";

    @Parameters(index = "0", paramLabel = "FORMAT", description = "What to write: sql.")
    private String format = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "The folder to write to; it is made where it is missing.")
    private String folder = "";

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            defaultValue = ":",
            description = "Only from START up to END, both included; either may be left away.")
    private String range = "";

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    /** What was written, as JSON. */
    private record Document(String command, List<String> files, List<RemarkDocument> remarks) {}

    /**
     * What of a revision is in no file, or only some tools read.
     *
     * @param line null for the file as a whole
     */
    private record RemarkDocument(String file, @Nullable Integer line, String message) {}

    @Override
    Exit run() {
        if (!format.equals(SQL)) {
            throw new ParameterException(spec().commandLine(), "There is no format " + format + " to export to: sql");
        }
        Project project = limbeck().openProject();
        Pairs pairs = new Export(project, limbeck().directory().resolve(folder)).plan(range);
        if (!dryRun) {
            Export.write(pairs);
        }
        if (isJson()) {
            print(document(pairs, project.root()));
        } else {
            pairs.files().forEach(file -> print(limbeck().shown(file.path())));
            pairs.remarks().forEach(remark -> say("note: " + limbeck().shown(remark.place()) + " " + remark.what()));
        }
        return Exit.DONE;
    }

    private static Document document(Pairs pairs, Path root) {
        return new Document(
                "export",
                pairs.files().stream().map(file -> Json.path(root, file.path())).toList(),
                pairs.remarks().stream().map(remark -> document(remark, root)).toList());
    }

    private static RemarkDocument document(Remark remark, Path root) {
        Place place = remark.place();
        return new RemarkDocument(
                Json.path(root, Path.of(place.file())), place.line() == 0 ? null : place.line(), remark.what());
    }
}
