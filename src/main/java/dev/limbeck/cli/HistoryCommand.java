package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.render.Excerpt;
import dev.limbeck.render.GraphLanes;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.Ink;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history}. */
@Command(
        name = "history",
        description = "List the revisions, newest first.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class HistoryCommand extends BaseCommand {
    @Mixin
    private RangeOptions range;

    @Mixin
    private VerboseOption detail;

    @Option(names = "--graph", description = "Draw the branches beside the list.")
    private boolean withLanes;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            Excerpt excerpt = range.excerpt(project, database, this::say);
            if (isJson()) {
                print(RevisionsDocument.of("history", project, excerpt.ids()));
            } else {
                show(excerpt);
            }
        }
        return Exit.DONE;
    }

    private void show(Excerpt excerpt) {
        GraphText text = new GraphText(excerpt.graph(), excerpt.current());
        if (withLanes) {
            new GraphLanes(excerpt, ink(), detail.isVerbose() ? text::block : text::laneLine).draw(this::print);
        } else {
            printAll(excerpt.ids().stream().map(id -> detail.isVerbose() ? text.block(id) : text.historyLine(id)));
        }
    }

    /** In colour where help would be: on a terminal, unless the user wants none. */
    private Ink ink() {
        return spec().commandLine().getColorScheme().ansi().enabled() ? Ink.COLOURED : Ink.PLAIN;
    }
}
