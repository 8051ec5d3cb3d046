package dev.limbeck.workspace;

import dev.limbeck.database.BadUrl;
import dev.limbeck.database.CannotConnect;
import dev.limbeck.database.DatabaseFailed;
import dev.limbeck.git.UnifiedDiff;
import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.Reparented;
import dev.limbeck.target.MultipleHeads;
import dev.limbeck.target.Targets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts one branch behind another.
 *
 * @param revision a revision of the branch that moves, as a target; null for the head that came last, or the one that
 *     is not {@code onto}
 * @param onto what it moves behind, as a target; null for the one other head
 */
public record Rebase(@Nullable String revision, @Nullable String onto) {
    private static final int PATIENCE_SECONDS = 2;

    /**
     * What a rebase changes.
     *
     * @param change the file before and after
     * @param after the graph when it is written
     */
    public record Result(Reparenting move, Reparented change, RevisionGraph after) {

        /** Returns the change of the file as a unified diff, its path relative to a folder. */
        public String diff(Path folder) {
            String path = folder.relativize(change.file()).toString().replace('\\', '/');
            return UnifiedDiff.of(path, change.before(), change.after());
        }
    }

    /**
     * Works out what changes; writes nothing. Empty where no end is named and there is one head.
     *
     * @param notice is told, a line at a time, which head was chosen, and where the database was not asked whether it
     *     has applied what moves
     * @throws MultipleHeads if more is needed to tell what moves where
     * @throws dev.limbeck.plan.CannotMove if it cannot be put there
     * @throws AppliedAlready if the database has applied it
     */
    public Optional<Result> plan(Project project, Targets targets, Consumer<String> notice) {
        RevisionGraph graph = project.graph();
        if (revision == null && onto == null && graph.heads().size() < 2) {
            return Optional.empty();
        }
        RevisionId end = onto == null ? null : one(graph, targets, onto);
        RevisionId start = revision == null ? moving(graph, end, notice) : one(graph, targets, revision);
        Reparenting move = Reparenting.of(graph, start, end == null ? otherHead(graph, start) : end);
        checkNotApplied(project, move, notice);
        return Optional.of(
                new Result(move, Reparented.of(Project.file(move.root()), move.onto()), move.applied(graph)));
    }

    private static RevisionId one(RevisionGraph graph, Targets targets, String word) {
        List<RevisionId> found = targets.revisions(word);
        if (found.size() > 1) {
            throw new MultipleHeads(graph, found);
        }
        return found.stream().findFirst().orElseThrow(() -> new NamesNoRevision(word));
    }

    private static RevisionId moving(RevisionGraph graph, @Nullable RevisionId end, Consumer<String> notice) {
        if (end != null) {
            return otherHead(graph, end);
        }
        if (graph.heads().size() > 2) {
            throw new MultipleHeads(graph, graph.heads());
        }
        RevisionId younger =
                Latecomer.among(graph, graph.heads()).orElseThrow(() -> new MultipleHeads(graph, graph.heads()));
        notice.accept("Moving " + younger + ": of the two heads, its branch began later.");
        return younger;
    }

    /** The one head of another branch than a revision's. */
    private static RevisionId otherHead(RevisionGraph graph, RevisionId than) {
        Set<RevisionId> above = graph.parentage().descendants(List.of(than));
        List<RevisionId> others =
                graph.heads().stream().filter(head -> !above.contains(head)).toList();
        if (others.size() != 1) {
            throw others.isEmpty() ? new NoOtherHead(than) : new MultipleHeads(graph, graph.heads());
        }
        return others.get(0);
    }

    private static void checkNotApplied(Project project, Reparenting move, Consumer<String> notice) {
        RevisionGraph graph = project.graph();
        List<RevisionId> known = rows(project, move, notice).stream()
                .filter(row -> graph.find(row).isPresent())
                .toList();
        Set<RevisionId> applied = graph.requirements().ancestors(known);
        if (move.moved().stream().anyMatch(applied::contains)) {
            throw new AppliedAlready(graph, move, applied);
        }
    }

    /** The rows of the database; none, and a word about it, where it does not answer soon. */
    private static List<RevisionId> rows(Project project, Reparenting move, Consumer<String> notice) {
        String unasked =
                "Not asked whether the database has applied " + move.root().id() + ": ";
        if (project.config().isEmbedded()) {
            notice.accept(unasked + "the embedded PostgreSQL is not started for a rebase.");
            return List.of();
        }
        try {
            return ProjectDatabase.rowsWithin(PATIENCE_SECONDS, project);
        } catch (CannotConnect | DatabaseFailed | BadUrl | NoDatabase unreachable) {
            notice.accept(unasked + firstLine(unreachable));
            return List.of();
        }
    }

    private static String firstLine(Problem problem) {
        return problem.getMessage().lines().findFirst().orElse("it cannot be reached");
    }
}
