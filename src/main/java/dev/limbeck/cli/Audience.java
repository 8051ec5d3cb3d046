package dev.limbeck.cli;

import dev.limbeck.plan.Direction;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunListeners;
import dev.limbeck.telemetry.Telemetry;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All who hear of a run, beside who prints it: spans, slow statements, the last line of the terminal, hooks. What comes first
 * encloses the others.
 */
record Audience(Limbeck limbeck, Project project, ProjectDatabase database, Move move, Consumer<String> said) {

    /** With the last line of the terminal, where there is one. */
    RunListener watching(RunListener printing) {
        List<RunListener> all = before(printing);
        if (!limbeck.isQuiet() && limbeck.surroundings().columns().getAsInt() > 0) {
            all.add(new ProgressLine(limbeck.status(), limbeck.surroundings().columns(), System::nanoTime));
        }
        return withHooks(all);
    }

    /** Without the last line of the terminal. */
    RunListener without(RunListener printing) {
        return withHooks(before(printing));
    }

    private List<RunListener> before(RunListener printing) {
        List<RunListener> all = new ArrayList<>();
        Telemetry.of(environment(), database::programVariables, said).ifPresent(all::add);
        all.add(printing);
        if (!limbeck.isQuiet()) {
            all.add(new SlowStatements(said, limbeck::shown));
        }
        return all;
    }

    private RunListener withHooks(List<RunListener> all) {
        if (!project.hooks().isEmpty() && move.direction() != Direction.STAMP) {
            RunDocuments documents = new RunDocuments(
                    move, project.root(), limbeck.surroundings().clock());
            HookVariables variables = new HookVariables(environment(), database::programVariables, move);
            all.add(new HookRunner(project.hooks(), project.root(), variables, documents, said));
        }
        return new RunListeners(all);
    }

    private Map<String, String> environment() {
        return limbeck.surroundings().environment();
    }
}
