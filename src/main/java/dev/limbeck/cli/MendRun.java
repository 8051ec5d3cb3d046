package dev.limbeck.cli;

import dev.limbeck.workspace.DatabaseRebase;
import dev.limbeck.workspace.DatabaseRebase.Way;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Rebased;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The run of a rebase that takes the database along. */
final class MendRun {
    private final BaseCommand command;
    private final MendOptions options;
    private final Way way;
    private final Project project;
    private final DatabaseRebase rebase;

    /**
     * Runs nothing yet.
     *
     * @param change of the files; null where only the database is left to do
     * @param seeds files of rows for a proof
     */
    MendRun(BaseCommand command, MendOptions options, Project project, @Nullable Rebased change, List<Path> seeds) {
        this.command = command;
        this.options = options;
        this.way = options.way().orElseThrow();
        this.project = project;
        this.rebase = new DatabaseRebase(project, change, way, seeds, options.conditions(), command::say);
    }

    /** Shows the change of the files, and what would be run. */
    MendDocument preview(Runnable shown) {
        try (ProjectDatabase database = open()) {
            DatabaseRebase.Outcome outcome = rebase.plan(database);
            shown.run();
            outcome.plan().steps().forEach(step -> printed().accept(step.line()));
            return MendDocument.of(way, outcome);
        }
    }

    /** Changes the files, shows how, and runs what is to be run. */
    MendDocument run(Runnable shown) {
        try (ProjectDatabase database = open()) {
            Audience audience = new Audience(command.limbeck(), project, database, way.move(), command::say);
            RunLines lines = new RunLines(printed(), command::say, command.limbeck());
            return MendDocument.of(
                    way,
                    Interruption.during(database::cancel, () -> rebase.run(database, audience.watching(lines), shown)));
        }
    }

    private Consumer<String> printed() {
        return command.isJson() ? line -> {} : command::print;
    }

    private ProjectDatabase open() {
        return command.databaseOf(project, "rebase --" + way.word(), options.waiting());
    }
}
