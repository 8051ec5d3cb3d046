package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A revision file before and after it got another parent. Only what names the parent differs: in SQL the value of
 * {@code downRevision}, or the one line that is added where a base had none; in Python the value of
 * {@code down_revision} and what the docstring says of it.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reparented(Path file, byte[] before, byte[] after) {

    /**
     * Works the change out; writes nothing.
     *
     * @throws CannotRead if the file cannot be read
     * @throws CannotReparent if it would say anything else than before, except for the parent
     */
    public static Reparented of(Path file, RevisionId parent) {
        try {
            RevisionFormat format = RevisionFormats.of(file);
            byte[] before = Files.readAllBytes(file);
            Revision now = format.read(file, before);
            byte[] after = format.reparented(file, before, parent);
            if (!declares(format, file, after, now.withParent(parent))) {
                throw new CannotReparent(
                        parent, Place.of(file.toString(), now.origin().parentsLine()));
            }
            return new Reparented(file, before, after);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Puts the new content in the place of the old.
     *
     * @throws CannotWrite if it cannot be written; the file is unchanged then
     */
    public void write() {
        AtomicFile.replace(file, after);
    }

    private static boolean declares(RevisionFormat format, Path file, byte[] content, Revision expected) {
        try {
            Revision found = format.read(file, content).at(expected.origin());
            return withoutProse(found).equals(withoutProse(expected));
        } catch (Problem damaged) {
            return false;
        }
    }

    /** What a docstring says of the parent changes with it. */
    private static Revision withoutProse(Revision revision) {
        return new Revision(
                revision.id(),
                revision.parents(),
                revision.dependsOn(),
                revision.labels(),
                revision.message().replaceFirst("(?md)^[ \\t]*Revises:.*", ""),
                revision.createDate(),
                revision.origin());
    }
}
