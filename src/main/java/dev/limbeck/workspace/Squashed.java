package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import java.util.List;

/**
 * A revision that stands for others.
 *
 * @param revision as its file declares it, or would
 * @param replaced those that it stands for, parents first
 * @param text of its file
 * @param isReversible whether it can be undone
 * @param notes sentences about what is worth to know: why it is made so, what is left out
 */
public record Squashed(
        Revision revision,
        List<Revision> replaced,
        SquashForm form,
        String text,
        boolean isReversible,
        List<String> notes) {
    public Squashed {
        replaced = List.copyOf(replaced);
        notes = List.copyOf(notes);
    }
}
