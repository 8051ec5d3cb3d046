package dev.limbeck.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.List;

/**
 * One revision as programs read it.
 *
 * @param file relative to the project's folder, {@code /} between the names
 */
public record RevisionJson(
        String revision,
        List<String> downRevision,
        List<String> dependsOn,
        List<String> replaces,
        List<String> branchLabels,
        String message,
        String file,
        @JsonProperty("isHead") boolean isHead,
        @JsonProperty("isBranchpoint") boolean isBranchpoint,
        @JsonProperty("isMergepoint") boolean isMergepoint,
        @JsonProperty("isBase") boolean isBase) {

    /** Describes revisions of a graph, in the order given. */
    public static List<RevisionJson> of(RevisionGraph graph, List<RevisionId> ids, Path root) {
        return ids.stream().map(id -> of(graph, graph.get(id), root)).toList();
    }

    private static RevisionJson of(RevisionGraph graph, Revision revision, Path root) {
        return new RevisionJson(
                revision.id().value(),
                texts(revision.parents()),
                revision.dependsOn(),
                texts(revision.replaces()),
                List.copyOf(graph.labelsOf(revision.id())),
                revision.message(),
                Json.path(root, Path.of(revision.origin().file())),
                graph.isHead(revision.id()),
                graph.isBranchPoint(revision.id()),
                revision.isMerge(),
                revision.isBase());
    }

    private static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
