package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.RevisionFormats;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One revision cannot stand for those of a range. */
public final class NotSquashable extends Problem {
    private NotSquashable(Exit exit, String message, List<Place> places, String remedy) {
        super(exit, message, places, remedy);
    }

    static void demandSeveral(RevisionGraph graph, List<RevisionId> members, String range) {
        if (members.size() < 2) {
            String what = members.isEmpty() ? "no revision" : "one revision, " + members.get(0);
            throw new NotSquashable(
                    Exit.GRAPH,
                    "In %s there is %s: there is nothing to squash".formatted(range, what),
                    members.stream().map(id -> place(graph.get(id))).toList(),
                    "Name a longer range: `base..REV` is all up to REV; A..B leaves A out, and A:B takes it in.");
        }
    }

    /** Whatever needs one from outside must need the last: from there on it needs the one that stands for all. */
    static void demandClosed(RevisionGraph graph, Set<RevisionId> members, RevisionId end, String range) {
        RevisionId loose = graph.requirements().tips(members).stream()
                .filter(id -> !id.equals(end))
                .findFirst()
                .orElse(end);
        if (!loose.equals(end)) {
            throw new NotSquashable(
                    Exit.GRAPH,
                    "The range %s has several ends, %s and %s".formatted(range, loose, end),
                    List.of(place(graph.get(loose)), place(graph.get(end))),
                    "Name a range that ends with one revision, above all others in it.");
        }
        for (RevisionId id : members) {
            for (RevisionId above : graph.requirements().after(id)) {
                if (!id.equals(end) && !members.contains(above)) {
                    throw leadingOut(graph, above, id, end, range);
                }
            }
        }
    }

    private static NotSquashable leadingOut(
            RevisionGraph graph, RevisionId above, RevisionId inside, RevisionId end, String range) {
        String how = graph.get(above).parents().contains(inside) ? "follows" : "depends on";
        boolean isMerged = graph.requirements().isAncestor(above, end);
        return new NotSquashable(
                Exit.GRAPH,
                "Revision %s, which is not in %s, %s %s, which is in its midst".formatted(above, range, how, inside),
                List.of(place(graph.get(above)), place(graph.get(inside))),
                isMerged
                        ? "Begin the range where both branches begin: what " + end
                                + " joins has to be in it as a whole."
                        : "End the range with %s, or %s.".formatted(inside, wayOut(graph, above, inside, end)));
    }

    /** A rebase changes what a revision follows, and not what else it depends on. */
    private static String wayOut(RevisionGraph graph, RevisionId above, RevisionId inside, RevisionId end) {
        Revision revision = graph.get(above);
        if (!revision.parents().contains(inside)) {
            return "write %s in the place of %s into the `dependsOn` of %s, line %d of its file"
                    .formatted(end, inside, above, revision.origin().dependenciesLine());
        }
        return graph.requirements().isAncestor(end, above)
                ? "take %s out of the `downRevision` of %s: %s is below it already".formatted(inside, above, end)
                : "put %1$s behind its end: `limbeck rebase %1$s --onto %2$s`".formatted(above, end);
    }

    static void demandSql(Collection<Revision> members) {
        members.stream()
                .filter(each -> !RevisionFormats.isRunnable(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new NotSquashable(
                            Exit.FAILED,
                            "Revision %s is written in Python, which Limbeck does not run".formatted(each.id()),
                            List.of(place(each)),
                            "What others make can be squashed: name a range without it. Or turn it into SQL, in a file of"
                                    + " its own with the same id: `alembic upgrade PARENT:%s --sql`."
                                            .formatted(each.id()));
                });
    }

    /** Neither the schema nor the statements themselves lead to where the revisions lead. */
    static NotSquashable unproven(SquashRange range, String why) {
        return new NotSquashable(
                Exit.FAILED,
                "No one revision is found that does what those from %s to %s do: %s"
                        .formatted(range.start().id(), range.end().id(), why),
                List.of(place(range.start()), place(range.end())),
                "Nothing was written. Squash a shorter range, up to before the revision at fault and from behind it.");
    }

    private static Place place(Revision revision) {
        return Place.of(revision.origin().file(), revision.origin().revisionLine());
    }
}
