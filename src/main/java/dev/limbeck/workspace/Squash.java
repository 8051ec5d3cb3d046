package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.Layout;
import dev.limbeck.script.NewFile;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes one revision that stands for several. What it runs is proven on scratch databases to lead where they lead, before a
 * file is written; the files of what it replaces stay.
 *
 * @param range {@code A..B} or {@code A:B}
 * @param message null for one that names what it replaces
 * @param id null for a new random one
 * @param form how its SQL is made, where that can be chosen
 */
public record Squash(
        String range, @Nullable String message, @Nullable String id, SquashForm form) {

    /** Validates the message. */
    public Squash {
        if (message != null && message.isBlank()) {
            throw BlankMessage.ofRevision();
        }
    }

    /**
     * Makes it, and writes nothing yet.
     *
     * @param progress is told what is done, as it takes its time
     * @throws NotSquashable if one revision cannot stand for these, or none is found that does
     * @throws FailedOnScratch if one of them does not run
     */
    public SquashReady prepare(
            Project project,
            ProjectDatabase database,
            ScratchDatabases scratch,
            RandomGenerator random,
            ZonedDateTime now,
            Consumer<String> progress) {
        SquashRange squashed = SquashRange.of(project.graph(), project.targets(database::rows), range);
        NotSquashable.demandSql(squashed.members());
        List<SquashMember> members =
                squashed.members().stream().map(SquashMember::of).toList();
        Draft draft = draft(project, squashed, random, now);
        draft.graph("the new revision");
        return new SquashMaking(draft, squashed, members, scratch, database, progress).ready(form);
    }

    private Draft draft(Project project, SquashRange squashed, RandomGenerator random, ZonedDateTime now) {
        NewFile file = new NewFile(
                NewRevision.newId(project.graph(), id, random),
                squashed.parents(),
                squashed.dependsOn().stream().map(RevisionId::value).toList(),
                squashed.labels(),
                message == null ? message(squashed) : message,
                NewRevision.date(project, now),
                squashed.ids());
        Layout layout = project.layout();
        Path end = Project.file(squashed.end());
        Path folder = NewRevision.beside(end, project, layout).orElseThrow();
        return new Draft(project, file, folder, Optional.of(end), layout);
    }

    private static String message(SquashRange squashed) {
        return "Squash %d revisions, %s to %s"
                .formatted(
                        squashed.members().size(),
                        squashed.start().id(),
                        squashed.end().id());
    }
}
