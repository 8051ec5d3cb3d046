package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.RevisionId;
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
     * @param rebase the command that makes them one by a rebase; empty where there is none
     * @param rebases the commands of which each makes them fewer; none where they can only be joined
     * @param words what they do
     * @param ours the head to move, the last of several; empty where all are theirs
     */
    record Told(Optional<String> rebase, List<String> rebases, String words, Optional<RevisionId> ours) {
        private Optional<String> way() {
            return rebases.isEmpty()
                    ? Optional.empty()
                    : Optional.of(words + ":\n    " + String.join("\n    ", rebases));
        }
    }

    /** Returns a problem with the remedy that fits; the same where it is another, or git does not tell. */
    public Problem told(Problem problem) {
        if (!(problem instanceof MultipleHeads several) || !areShown(several.heads())) {
            return problem;
        }
        return ask(several.heads())
                .map(known -> (Problem) several.mendedBy(known.way()))
                .orElse(problem);
    }

    /** Those of what is replaced are seen from a database alone. */
    private boolean areShown(List<RevisionId> heads) {
        return heads.stream().allMatch(head -> project.graph().find(head).isPresent());
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
        Theirs theirs = Theirs.of(project, checkout, found);
        List<RevisionId> ours =
                heads.stream().filter(head -> !theirs.ids().contains(head)).toList();
        if (theirs.ids().isEmpty() || (ours.isEmpty() && found.isOurselves())) {
            return Optional.empty();
        }
        if (ours.isEmpty()) {
            return Optional.of(new Told(Optional.empty(), List.of(), "", Optional.empty()));
        }
        boolean isHere = theirs.elsewhere().isEmpty() || checkout.isMerged(found);
        Lineup lineup = new Lineup(project.graph(), heads, theirs.ids());
        Optional<String> behind = behind(lineup, ours, found)
                .or(() -> isHere && isAll(heads) && lineup.isOneThen() ? Optional.of(REBASE) : Optional.empty());
        Optional<RevisionId> last = Optional.of(ours.get(ours.size() - 1));
        return Optional.of(
                behind.isPresent()
                        ? new Told(behind, List.of(behind.get()), "put ours behind what " + found + " has", last)
                        : new Told(
                                lineup.rebase(), lineup.rebases(), "put one behind the other, the younger last", last));
    }

    private boolean isAll(List<RevisionId> heads) {
        return Set.copyOf(heads).equals(Set.copyOf(project.graph().heads()));
    }

    /** The command that names both ends; files with numbers in their names get new ones by the other. */
    private Optional<String> behind(Lineup lineup, List<RevisionId> ours, Upstream found) {
        if (ours.size() != 1
                || lineup.heads().size() != 2
                || project.numbering().isPresent()) {
            return Optional.empty();
        }
        Lineup movable = found.isOurselves() ? new Lineup(lineup.graph(), lineup.heads(), Set.of()) : lineup;
        return movable.rebase(
                ours.get(0), RevisionId.without(lineup.heads(), ours).get(0));
    }
}
