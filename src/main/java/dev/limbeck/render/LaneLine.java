package dev.limbeck.render;

import java.util.ArrayList;
import java.util.List;

/** One line of lanes, stroke by stroke: a lane stands in every second column, what crosses over stands between. */
final class LaneLine {
    private static final int BLANK = -1;

    private final StringBuilder strokes = new StringBuilder();
    private final List<Integer> colours = new ArrayList<>();

    /** Draws a stroke in a lane. */
    LaneLine in(int lane, char stroke, int colour) {
        return put(2 * lane, stroke, colour);
    }

    /** Leaves a lane empty, and the line as wide as if it were not. */
    LaneLine leave(int lane) {
        return put(2 * lane, ' ', BLANK);
    }

    /** Draws a stroke between a lane and the next. */
    LaneLine behind(int lane, char stroke, int colour) {
        return put(2 * lane + 1, stroke, colour);
    }

    /** Draws lanes that go straight down, from one on. */
    LaneLine stand(int from, List<Integer> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            in(from + i, '|', lanes.get(i));
        }
        return this;
    }

    /** Draws lanes that begin to move by one, from one on; {@code /} to the left, {@code \} to the right. */
    LaneLine move(int from, List<Integer> lanes, char stroke) {
        for (int i = 0; i < lanes.size(); i++) {
            behind(stroke == '/' ? from + i - 1 : from + i, stroke, lanes.get(i));
        }
        return this;
    }

    /** Draws a line along the ground between the lanes from one to another. */
    LaneLine along(int from, int to, int colour) {
        for (int lane = from; lane < to; lane++) {
            behind(lane, '_', colour);
        }
        return this;
    }

    private LaneLine put(int column, char stroke, int colour) {
        while (strokes.length() <= column) {
            strokes.append(' ');
            colours.add(BLANK);
        }
        strokes.setCharAt(column, stroke);
        colours.set(column, colour);
        return this;
    }

    /** Returns the line in that ink, nothing behind its last stroke. */
    String text(Ink ink) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < strokes.length(); column++) {
            String stroke = strokes.substring(column, column + 1);
            text.append(colours.get(column) == BLANK ? stroke : ink.stroke(stroke, colours.get(column)));
        }
        return text.toString();
    }
}
