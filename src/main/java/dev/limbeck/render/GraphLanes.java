package dev.limbeck.render;

import dev.limbeck.graph.RevisionId;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A history with its branches drawn beside it, as {@code git log --graph} does. Dependencies are no lanes: one that
 * crossed all of another branch would tell less than its name.
 */
public final class GraphLanes {
    private final Excerpt excerpt;
    private final Ink ink;
    private final Function<RevisionId, String> text;

    /**
     * Draws revisions in the order of {@link dev.limbeck.graph.RevisionGraph#newestFirst}.
     *
     * @param text what is said of a revision, in one line or several
     */
    public GraphLanes(Excerpt excerpt, Ink ink, Function<RevisionId, String> text) {
        this.excerpt = excerpt;
        this.ink = ink;
        this.text = text;
    }

    /**
     * Hands out the drawing, line by line from above, without blanks at the end of one. A parent that is not drawn
     * ends a lane.
     */
    public void draw(Consumer<String> line) {
        LaneWalk walk = new LaneWalk(excerpt.graph(), new HashSet<>(excerpt.ids()));
        for (RevisionId id : excerpt.ids()) {
            draw(walk.step(id), line);
        }
    }

    private void draw(LaneStep step, Consumer<String> line) {
        LaneLayout layout = new LaneLayout(step);
        if (step.isApart()) {
            line.accept(layout.above().text(ink));
        }
        String start = layout.node().text(ink);
        for (String words : text.apply(step.id()).split("\n", -1)) {
            line.accept((start + " " + words).stripTrailing());
            start = layout.beside().text(ink);
        }
        layout.below().forEach(each -> line.accept(each.text(ink)));
    }
}
