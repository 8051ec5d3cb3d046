package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.render.Json;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.script.MovedFile;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.RebaseOurs;
import dev.limbeck.workspace.Rebased;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of ours, as JSON. The first move stands by itself too, as where both ends are named.
 *
 * @param revision null where nothing moved; so are its new parent and its file
 * @param verdict whether the order matters; null where that was not found out
 * @param run what was run on the database; null where that was left alone
 */
record RebaseDocument(
        String command,
        UpstreamJson upstream,
        @Nullable String revision,
        List<String> from,
        @Nullable String onto,
        @Nullable String file,
        List<MoveJson> moves,
        List<RenameJson> renames,
        String diff,
        boolean dryRun,
        List<RevisionJson> revisions,
        @Nullable ConflictsDocument verdict,
        @Nullable MendDocument run) {

    /** The commit that ours was told from. */
    record UpstreamJson(String name, String commit, String why) {}

    /** One revision with another parent. */
    record MoveJson(String revision, List<String> from, String onto, String file) {}

    /** One file with another name. */
    record RenameJson(String from, String to) {}

    static RebaseDocument of(
            Project project,
            RebaseOurs.Outcome outcome,
            boolean dryRun,
            List<Commutation> found,
            @Nullable MendDocument run) {
        Rebased change = outcome.change();
        List<MoveJson> moves = change == null
                ? List.of()
                : change.moves().stream().map(move -> move(project, move)).toList();
        MoveJson first = moves.isEmpty() ? null : moves.get(0);
        RevisionGraph graph = change == null ? project.graph() : change.after();
        return new RebaseDocument(
                "rebase",
                new UpstreamJson(outcome.upstream(), outcome.commit(), outcome.why()),
                first == null ? null : first.revision(),
                first == null ? List.of() : first.from(),
                first == null ? null : first.onto(),
                first == null ? null : first.file(),
                moves,
                change == null ? List.of() : renames(project, change),
                change == null ? "" : change.diff(project.root()),
                dryRun,
                RevisionJson.of(graph, graph.newestFirst(), project.root()),
                ConflictsDocument.ofAll(found, project.root()),
                run);
    }

    private static MoveJson move(Project project, Reparenting move) {
        return new MoveJson(
                move.root().id().value(),
                move.root().parents().stream().map(RevisionId::value).toList(),
                move.onto().value(),
                Json.path(project.root(), Path.of(move.root().origin().file())));
    }

    private static List<RenameJson> renames(Project project, Rebased change) {
        return change.files().stream()
                .filter(MovedFile::isRenamed)
                .map(file ->
                        new RenameJson(Json.path(project.root(), file.from()), Json.path(project.root(), file.to())))
                .toList();
    }
}
