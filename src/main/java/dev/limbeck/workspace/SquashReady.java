package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.script.NewSections;
import java.util.List;

/** A revision that was proven, and is not written yet. */
public final class SquashReady {
    private final Draft draft;
    private final NewSections sections;
    private final SquashRange range;
    private final SquashForm form;
    private final List<String> notes;

    SquashReady(Draft draft, NewSections sections, SquashRange range, SquashForm form, List<String> notes) {
        this.draft = draft;
        this.sections = sections;
        this.range = range;
        this.form = form;
        this.notes = notes;
    }

    /** Returns it as it would be. */
    public Squashed preview() {
        return squashed(draft.declared(""));
    }

    /**
     * Writes its file.
     *
     * @throws dev.limbeck.script.CannotWrite if it cannot be written; nothing is written then
     */
    public Squashed write() {
        return squashed(draft.write(sections));
    }

    private Squashed squashed(Revision revision) {
        return new Squashed(
                revision, range.members(), form, draft.file().text(sections), sections.downgrade() != null, notes);
    }
}
