package dev.limbeck.workspace;

import dev.limbeck.config.Checking;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a database and the files disagree.
 *
 * @param skipped below where the database is, and never applied to it; parents first
 * @param edited applied, and their files say something else now; parents first
 * @param unknown applied, and no file declares them; parents first
 * @param unfinished begun and not finished, in the order they were begun
 */
public record Findings(
        List<RevisionId> skipped, List<RevisionId> edited, List<RevisionId> unknown, List<Event> unfinished) {
    public Findings {
        skipped = List.copyOf(skipped);
        edited = List.copyOf(edited);
        unknown = List.copyOf(unknown);
        unfinished = List.copyOf(unfinished);
    }

    /** Compares; reads the files of all that was applied, unless the project does not want to know what was edited. */
    public static Findings of(Project project, Standing standing) {
        boolean looks = project.config().checks().edited() != Checking.IGNORE;
        return new Findings(
                standing.skipped(),
                looks ? edited(project, standing) : List.of(),
                standing.unknown(),
                standing.unfinished());
    }

    static List<RevisionId> edited(Project project, Standing standing) {
        List<Revision> recorded = standing.traceable().stream()
                .filter(id -> !standing.ledger().checksum(id).isEmpty())
                .map(project.graph()::get)
                .toList();
        Map<RevisionId, String> now = Texts.checksums(recorded);
        Set<RevisionId> edited = recorded.stream()
                .map(Revision::id)
                .filter(id -> !standing.ledger().checksum(id).equals(now.get(id)))
                .collect(Collectors.toSet());
        return standing.graph().parentsFirst(edited);
    }

    /** Returns the others. */
    Findings withoutEdited() {
        return new Findings(skipped, List.of(), unknown, unfinished);
    }

    /**
     * Returns a line for people for each kind that was found, and each unfinished one; none where the two agree.
     *
     * @param files the graph of the files
     */
    public List<String> lines(RevisionGraph files) {
        List<String> lines = new ArrayList<>();
        for (Event event : unfinished) {
            boolean hasFile = files.find(event.id()).isPresent();
            lines.add("warning: begun and not finished: %s, %s (`limbeck %s`)"
                    .formatted(
                            event.id(),
                            event.progress().told() + (hasFile ? "" : ", and no file declares it"),
                            hasFile ? event.entry().kind().word() + " --resume TARGET" : "log REV"));
        }
        lines.addAll(besideADowngrade());
        return lines;
    }

    /** Returns the lines of what does not stand in the way of a downgrade. */
    List<String> besideADowngrade() {
        List<String> lines = new ArrayList<>();
        add(lines, "never applied here, though what follows was", skipped, "limbeck upgrade --apply-skipped TARGET");
        lines.addAll(besideARun());
        return lines;
    }

    /** Returns the lines of what does not stand in the way of an upgrade either. */
    List<String> besideARun() {
        List<String> lines = new ArrayList<>();
        add(lines, "edited since applied here", edited, "limbeck accept REV --reason TEXT");
        add(lines, "applied here, and no file declares it", unknown, "limbeck log REV");
        return lines;
    }

    private static void add(List<String> lines, String what, List<RevisionId> found, String remedy) {
        if (!found.isEmpty()) {
            lines.add("warning: %s: %s (`%s`)".formatted(what, RevisionId.join(found), remedy));
        }
    }
}
