package dev.limbeck.cli;

import dev.limbeck.foreign.AlembicProgram;
import dev.limbeck.foreign.AlembicProgram.Demand;
import dev.limbeck.foreign.ForeignHistory;
import dev.limbeck.foreign.Source;
import dev.limbeck.foreign.Terms;
import dev.limbeck.foreign.Tool;
import dev.limbeck.foreign.Tools;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Import;
import dev.limbeck.workspace.ImportStamp;
import dev.limbeck.workspace.Imported;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
        name = "import",
        description = {
            "Make revisions of the migrations of another tool, which stay as they are.",
            "Exits with 4 where something that the tool runs is not in a revision."
        })
final class ImportCommand extends BaseCommand {
    private static final String ALEMBIC = "alembic";
    private static final String NO_PROGRAM = "none";

    @Parameters(
            paramLabel = "TOOL|DIR",
            arity = "1..*",
            description =
                    "The tool, unless its files tell, and the folders that its migrations lie in, or the file that names them."
                            + " A tool is one of: alembic, dbmate, diesel, flyway, golang-migrate, goose, liquibase, popx, sqitch, sqlalchemy-migrate, sqlx;"
                            + " or pairs, for any that has a file, or half of one, for each direction.")
    private List<String> words = List.of();

    @Option(
            names = "--head",
            paramLabel = "REV",
            defaultValue = "base",
            description = "What the first of them follows; default: ${DEFAULT-VALUE}.")
    private String head = "";

    @Option(names = "--version-path", paramLabel = "DIR", description = "The version location to write to.")
    private @Nullable Path versionPath;

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "What to put in the place of $${NAME}, where the tool does; may be given several times.")
    private Map<String, String> placeholders = Map.of();

    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            description = "With alembic: what writes the SQL of its revisions, as in 'poetry run alembic'; or none."
                    + " Default: alembic, where there is one.")
    private @Nullable String program;

    @Option(
            names = "--stamp",
            description =
                    "Put the database, which the tool has migrated, to the same place, by what the tool noted in it.")
    private boolean stamp;

    @Option(
            names = "--table",
            paramLabel = "[SCHEMA.]TABLE",
            description = "With --stamp: where the tool notes it, if not where it does by itself.")
    private @Nullable String table;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Override
    Exit run() {
        refuse(table != null && !stamp, "--table goes together with --stamp");
        Project project = limbeck().openProject();
        Import deed = new Import(
                project, versionPath == null ? null : limbeck().directory().resolve(versionPath), parents(project));
        Source source = source();
        Tool tool = Tools.of(isNamed() ? words.get(0) : "", source);
        refuse(program != null && !tool.name().equals(ALEMBIC), "--program goes together with alembic");
        Imported imported = deed.plan(read(tool, source));
        Optional<List<RevisionId>> targets = targets(tool, imported, project.with(deed.after(imported)));
        if (!dryRun) {
            deed.write(imported);
        }
        show(imported, targets, project);
        targets.ifPresent(ids -> stamp(ids, project));
        return imported.isWhole() ? Exit.DONE : Exit.CHECK;
    }

    private ForeignHistory read(Tool tool, Source source) {
        try {
            return Tools.read(tool, source, new Terms(placeholders, alembic()));
        } finally {
            limbeck().status().erase();
        }
    }

    /** By itself it is run where it is there; one that was named has to be. */
    private AlembicProgram alembic() {
        Consumer<String> progress = limbeck().progress();
        List<String> words = NO_PROGRAM.equals(program)
                ? List.of()
                : List.of((program == null ? ALEMBIC : program).strip().split("\\s+"));
        return new AlembicProgram(
                words,
                program == null ? Demand.IF_THERE : Demand.NAMED,
                limbeck().surroundings().environment(),
                line -> progress.accept(ALEMBIC + " " + line));
    }

    private boolean isNamed() {
        return words.size() > 1 && Tools.words().contains(words.get(0));
    }

    private Source source() {
        List<String> folders = isNamed() ? words.subList(1, words.size()) : words;
        folders.forEach(this::demandThere);
        return Source.of(folders.stream().map(limbeck().directory()::resolve).toList());
    }

    /** What is to be stamped, found out before anything is written; empty where nothing is. */
    private Optional<List<RevisionId>> targets(Tool tool, Imported imported, Project after) {
        if (!stamp) {
            return Optional.empty();
        }
        try (ProjectDatabase database = databaseOf(after)) {
            return Optional.of(new ImportStamp(tool.appliedTable(), table).targets(imported, after.graph(), database));
        }
    }

    private void stamp(List<RevisionId> targets, Project project) {
        if (targets.isEmpty()) {
            say("Nothing to stamp: the database is there already.");
        } else if (dryRun) {
            say("To stamp: " + RevisionId.join(targets));
        } else {
            Project written = project.anew();
            RunLines lines = new RunLines(isJson() ? line -> {} : this::print, this::say, limbeck());
            try (ProjectDatabase database = databaseOf(written)) {
                ImportStamp.stamp(written, targets, database, lines);
            }
        }
    }

    private void demandThere(String folder) {
        if (Files.exists(limbeck().directory().resolve(folder))) {
            return;
        }
        throw new ParameterException(
                spec().commandLine(),
                Tools.words().contains(folder)
                        ? "Name the folder too, in which the migrations of " + folder + " lie"
                        : "There is no folder " + folder + ", and no tool of that name: "
                                + String.join(", ", Tools.words()));
    }

    private List<RevisionId> parents(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            return project.targets(database::rows).revisions(head);
        }
    }

    private void show(Imported imported, Optional<List<RevisionId>> targets, Project project) {
        if (isJson()) {
            print(ImportDocument.of(imported, targets, project.root()));
        } else {
            imported.in(Imported.State.NEW).forEach(each -> print(limbeck().shown(each.file())));
        }
        new ImportLines(limbeck()).of(imported, dryRun).forEach(this::say);
    }
}
