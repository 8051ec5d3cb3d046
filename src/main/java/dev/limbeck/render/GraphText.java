package dev.limbeck.render;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions of one graph as Alembic prints them, to the character. */
public final class GraphText {
    private static final String BASE = "<base>";

    private final RevisionGraph graph;
    private final Collection<RevisionId> current;

    /**
     * Prints of a graph.
     *
     * @param current what is marked {@code (current)}; empty where that is not known or not wanted
     */
    public GraphText(RevisionGraph graph, Collection<RevisionId> current) {
        this.graph = graph;
        this.current = List.copyOf(current);
    }

    /** Returns {@code PARENTS -> REVISION (marks), MESSAGE}. */
    public String historyLine(RevisionId id) {
        Revision revision = graph.get(id);
        String dependencies =
                revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
        return parents(revision) + dependencies + " -> " + branchLine(id) + ", " + revision.summary();
    }

    /** Returns {@code REVISION (marks) (needs DEPENDENCIES), MESSAGE}: a line of history where lanes show the parents. */
    public String laneLine(RevisionId id) {
        Revision revision = graph.get(id);
        String needs = revision.dependsOn().isEmpty() ? "" : " (needs " + String.join(", ", revision.dependsOn()) + ")";
        return branchLine(id) + needs + ", " + revision.summary();
    }

    /** Returns {@code REVISION (labels) (head)}. */
    public String headLine(RevisionId id) {
        return id + labels(id) + headMarks(id);
    }

    /** Returns {@code REVISION (head) (branchpoint)}. */
    public String currentLine(RevisionId id) {
        return id + headMarks(id) + treeMarks(graph.get(id));
    }

    /** Returns a branch point and below it, indented, the revisions it branches into; an empty line ends it. */
    public String branchPoint(RevisionId id) {
        return branchPoint(id, branchLine(id), false);
    }

    /** Returns the block of a branch point and below it what it branches into, with messages. */
    public String branchPointBlock(RevisionId id) {
        return branchPoint(id, block(id), true);
    }

    private String branchPoint(RevisionId id, String head, boolean withMessages) {
        String indent = " ".repeat(id.value().length());
        return head + "\n"
                + graph.parentage().after(id).stream()
                        .map(child -> indent + " -> " + branchLine(child)
                                + (withMessages ? ", " + graph.get(child).summary() : "") + "\n")
                        .collect(Collectors.joining());
    }

    private String branchLine(RevisionId id) {
        return id + labels(id) + headMarks(id) + treeMarks(graph.get(id));
    }

    /** Returns all that is known of a revision, in several lines; an empty line ends it. */
    public String block(RevisionId id) {
        Revision revision = graph.get(id);
        List<String> lines = new ArrayList<>();
        lines.add("Rev: " + id + (graph.isHead(id) ? " (head)" : "") + treeMarks(revision) + currentMark(id));
        lines.add((revision.isMerge() ? "Merges: " : "Parent: ") + parents(revision));
        if (!revision.dependsOn().isEmpty()) {
            lines.add("Also depends on: " + String.join(", ", revision.dependsOn()));
        }
        if (revision.isSquash()) {
            lines.add("Replaces: " + RevisionId.join(revision.replaces()));
        }
        if (graph.isBranchPoint(id)) {
            lines.add("Branches into: " + RevisionId.join(graph.parentage().after(id)));
        }
        if (!graph.labelsOf(id).isEmpty()) {
            lines.add("Branch names: " + String.join(", ", graph.labelsOf(id)));
        }
        lines.add("Path: " + revision.origin().file());
        lines.add("");
        description(revision).lines().forEach(line -> lines.add("    " + line));
        return String.join("\n", lines) + "\n";
    }

    /** The docstring of a revision: its own, or what Alembic would write into it. */
    private static String description(Revision revision) {
        if (!revision.description().isEmpty()) {
            return revision.description();
        }
        return revision.message() + "\n\nRevision ID: " + revision.id() + "\nRevises: "
                + RevisionId.join(revision.parents()) + "\nCreate Date: " + CreateDate.shown(revision.createDate());
    }

    private static String parents(Revision revision) {
        return revision.isBase() ? BASE : RevisionId.join(revision.parents());
    }

    private String labels(RevisionId id) {
        return graph.labelsOf(id).isEmpty() ? "" : " (" + String.join(", ", graph.labelsOf(id)) + ")";
    }

    private String headMarks(RevisionId id) {
        String head = graph.isRealHead(id) ? " (head)" : graph.isHead(id) ? " (effective head)" : "";
        return head + currentMark(id);
    }

    private String currentMark(RevisionId id) {
        return current.contains(id) ? " (current)" : "";
    }

    private String treeMarks(Revision revision) {
        return (graph.isBranchPoint(revision.id()) ? " (branchpoint)" : "")
                + (revision.isMerge() ? " (mergepoint)" : "");
    }
}
