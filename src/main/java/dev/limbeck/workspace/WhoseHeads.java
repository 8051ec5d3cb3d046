package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Alignment;
import dev.limbeck.plan.CannotMove;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.MultipleHeads;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of several heads are ours, by what the upstream has, and what makes them one then: dates may name a published one as
 * the one to move, which a rebase refuses. Git is asked, and its library loaded, for heads that are several for sure.
 */
public final class WhoseHeads {
    private static final String REBASE = "limbeck rebase";

    private final Project project;

    /** Asks nothing yet. */
    public WhoseHeads(Project project) {
        this.project = project;
    }

    /**
     * What is known.
     *
     * @param upstream that has what is not ours
     * @param rebase the command that puts ours behind it; empty where they can only be joined
     * @param ours the head to move, the last of several; empty where all are theirs
     */
    record Told(Upstream upstream, Optional<String> rebase, Optional<RevisionId> ours) {}

    /** Returns a problem with the remedy that fits; the same where it is another, or git does not tell. */
    public Problem told(Problem problem) {
        if (!(problem instanceof MultipleHeads several)) {
            return problem;
        }
        return ask(several.heads())
                .map(known -> (Problem) several.mendedBy(known.rebase()
                        .map(command -> "put ours behind what " + known.upstream() + " has:\n    " + command)))
                .orElse(problem);
    }

    /** Returns what git tells of heads; empty where it does not tell them apart. */
    Optional<Told> ask(List<RevisionId> heads) {
        try {
            return WithUpstream.ask(project, null, (checkout, found) -> told(heads, checkout, found));
        } catch (Problem untold) {
            return Optional.empty();
        }
    }

    private Optional<Told> told(List<RevisionId> heads, Checkout checkout, Upstream found) {
        Set<RevisionId> theirs = Theirs.of(project, checkout, found).ids();
        List<RevisionId> ours =
                heads.stream().filter(head -> !theirs.contains(head)).toList();
        if (theirs.isEmpty() || (ours.isEmpty() && found.isOurselves())) {
            return Optional.empty();
        }
        if (ours.isEmpty()) {
            return Optional.of(new Told(found, Optional.empty(), Optional.empty()));
        }
        Optional<RevisionId> last = Optional.of(ours.get(ours.size() - 1));
        Optional<String> named = ours.size() == 1 && heads.size() == 2
                ? named(ours.get(0), RevisionId.without(heads, ours).get(0))
                : Optional.empty();
        return named.isPresent()
                ? Optional.of(new Told(found, named, last))
                : aligned(heads, theirs, new Told(found, Optional.of(REBASE), last));
    }

    /** The command that names both ends; files with numbers in their names get new ones by the other. */
    private Optional<String> named(RevisionId ours, RevisionId onto) {
        if (project.numbering().isPresent()) {
            return Optional.empty();
        }
        try {
            Reparenting.of(project.graph(), ours, onto);
            return Optional.of(REBASE + " " + ours + " --onto " + onto);
        } catch (CannotMove severalRoots) {
            return Optional.empty();
        }
    }

    /** What is told where everything that is ours moves: only to join them, where it cannot; nothing, where that is not clear. */
    private Optional<Told> aligned(List<RevisionId> heads, Set<RevisionId> theirs, Told inLine) {
        RevisionGraph graph = project.graph();
        if (!Set.copyOf(heads).equals(Set.copyOf(graph.heads()))) {
            return Optional.empty();
        }
        try {
            boolean isOne = Alignment.of(graph, theirs).after().heads().size() == 1;
            return isOne ? Optional.of(inLine) : Optional.empty();
        } catch (MultipleHeads noDates) {
            return Optional.empty();
        } catch (CannotMove apart) {
            return Optional.of(new Told(inLine.upstream(), Optional.empty(), inLine.ours()));
        }
    }
}
