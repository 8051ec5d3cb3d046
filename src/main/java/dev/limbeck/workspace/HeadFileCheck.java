package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.HeadNames;
import java.util.List;

/** Looks whether the head file names the heads. */
final class HeadFileCheck {
    private static final String REMEDY = "limbeck check --fix";

    private final HeadFile file;
    private final Report report;

    HeadFileCheck(HeadFile file, Report report) {
        this.file = file;
        this.report = report;
    }

    void look(HeadNames names, RevisionGraph graph) {
        if (!names.areHeadsOf(graph)) {
            report.add(
                    Rule.HEAD_FILE,
                    message(names, graph),
                    List.of(Place.of(file.path().toString())),
                    REMEDY);
        }
    }

    private static String message(HeadNames names, RevisionGraph graph) {
        if (names.isTorn()) {
            return "Git has left a conflict in the head file";
        }
        String heads = graph.heads().isEmpty() ? "there is no revision" : heads(graph.heads());
        return "The head file names " + (names.lines().isEmpty() ? "nothing" : String.join(", ", names.lines())) + "; "
                + heads;
    }

    private static String heads(List<RevisionId> heads) {
        return (heads.size() == 1 ? "the head is " : "the heads are ") + RevisionId.join(heads);
    }
}
