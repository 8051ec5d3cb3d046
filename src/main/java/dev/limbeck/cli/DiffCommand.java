package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Secrets;
import dev.limbeck.schema.Aspect;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.workspace.Diff;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.SchemaDiff;
import dev.limbeck.workspace.ScratchDatabases;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code diff}. */
@Command(
        name = "diff",
        description = {
            "Tell in what two schemas differ, or write the SQL that leads from the one to the other.",
            "A schema is that of the migrations, the model or the database, that which a revision leads to, or that of the"
                    + " database at a URL. Exits with 4 where they differ.",
        })
final class DiffCommand extends BaseCommand {
    @Option(
            names = "--from",
            paramLabel = "STATE",
            defaultValue = "migrations",
            description =
                    "The schema as it is: migrations, model, database, a revision, or a URL; default: ${DEFAULT-VALUE}.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "STATE",
            defaultValue = "model",
            description = "The schema as it should be: the same; default: ${DEFAULT-VALUE}.")
    private String to = "";

    @Option(names = "--sql", description = "Write the SQL; it was run on a copy of the first schema before.")
    private boolean isSql;

    @Option(names = "--column-order", description = "Look at the order of columns too.")
    private boolean isColumnOrder;

    @Option(names = "--owners", description = "Look at owners too.")
    private boolean isOwners;

    @Option(names = "--privileges", description = "Look at privileges too.")
    private boolean isPrivileges;

    @Override
    Exit run() {
        SchemaDiff diff = diff();
        if (isJson()) {
            print(DiffDocument.of(Secrets.mask(from), Secrets.mask(to), diff));
        } else if (diff.findings().isEmpty()) {
            say("No difference.");
        } else if (isSql) {
            show(diff.way().orElseThrow());
        } else {
            DiffLines.of(diff.findings()).forEach(this::print);
        }
        return diff.findings().isEmpty() ? Exit.DONE : Exit.CHECK;
    }

    private SchemaDiff diff() {
        Project project = limbeck().openProject();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, this::say);
                ProjectDatabase database = databaseOf(project)) {
            return new Diff(project, scratch, database, aspects()).between(from, to, wanted());
        }
    }

    private Diff.Wanted wanted() {
        if (isSql) {
            return Diff.Wanted.SQL;
        }
        return isJson() ? Diff.Wanted.SQL_PERHAPS : Diff.Wanted.FINDINGS;
    }

    private Set<Aspect> aspects() {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (isColumnOrder) {
            aspects.add(Aspect.COLUMN_ORDER);
        }
        if (isOwners) {
            aspects.add(Aspect.OWNERS);
        }
        if (isPrivileges) {
            aspects.add(Aspect.PRIVILEGES);
        }
        return aspects;
    }

    private void show(SchemaDiff.Way way) {
        printText(way.sql());
        way.left().forEach(change -> say("Not done: " + ChangeText.whole(change)));
        way.refused().forEach(refused -> say("Refused: " + refused.statement() + "\n" + refused.message()));
        way.unproven()
                .forEach(
                        change -> say("Not tried, since the copy of the schema lacks it: " + ChangeText.whole(change)));
    }
}
