package dev.limbeck.workspace;

import dev.limbeck.graph.Links;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whether it matters that what a database skipped is run behind what it ran: told as of two branches. */
final class Proof {

    private Proof() {}

    /**
     * Runs both orders on scratch databases. What was run lies where it lay when it was run, whatever the files say now.
     *
     * @param seeds files of rows
     * @throws NotProven if there are more than two branches
     */
    static Commutation of(Project project, Standing standing, List<Path> seeds, Consumer<String> notice) {
        List<Revision> above = Replay.above(project.graph(), standing);
        RevisionGraph apart = apart(project.graph(), above);
        RevisionId ours = end(apart, above.stream().map(Revision::id).toList());
        RevisionId theirs = end(apart, standing.skipped());
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice)) {
            return new Conflicts(apart, scratch, seeds).between(ours, theirs);
        }
    }

    private static RevisionGraph apart(RevisionGraph graph, List<Revision> above) {
        Map<RevisionId, Revision> former = new LinkedHashMap<>();
        above.forEach(each -> former.put(each.id(), each));
        return RevisionGraph.of(graph.declared().stream()
                        .map(each -> former.getOrDefault(each.id(), each))
                        .toList())
                .hiding(graph.hidden());
    }

    private static RevisionId end(RevisionGraph graph, Collection<RevisionId> branch) {
        Links requirements = graph.requirements();
        List<RevisionId> tips = requirements.tips(requirements.ancestors(branch));
        if (tips.size() > 1) {
            throw NotProven.severalEnds(tips);
        }
        return tips.get(0);
    }
}
