package dev.limbeck.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the lines of one step. What goes further than one lane goes along the ground, the farthest first:
 *
 * <pre>{@code
 * | | | * d
 * | |_|/
 * |/| |
 * }</pre>
 */
final class LaneLayout {
    private final LaneStep step;
    private final int at;
    private final int colour;
    private final List<Integer> onLeft;
    private final List<Integer> onRight;
    private final List<LaneLine> lines = new ArrayList<>();

    LaneLayout(LaneStep step) {
        this.step = step;
        this.at = step.at();
        this.colour = step.lanes().get(at);
        this.onLeft = step.lanes().subList(0, at);
        this.onRight = step.lanes().subList(at + 1, step.lanes().size());
    }

    /** The line above a revision that begins a lane right below the end of another. */
    LaneLine above() {
        return new LaneLine().stand(0, onLeft);
    }

    /** The line of the revision itself. */
    LaneLine node() {
        LaneLine line = beside().in(at, '*', colour);
        List<Integer> arms = step.arms();
        for (int i = 0; i < arms.size(); i++) {
            line.behind(at + i, '-', arms.get(i));
            line.in(at + i + 1, i == arms.size() - 1 ? '.' : '-', arms.get(i));
        }
        return line;
    }

    /** A line beside further text about the revision. */
    LaneLine beside() {
        LaneLine line = new LaneLine().stand(0, onLeft).stand(at + 1, onRight).stand(at + 1, step.arms());
        return step.isEnd() ? line.leave(at) : line.in(at, '|', colour);
    }

    /** The lines between the revision and the next, from above; none where all lanes go straight down. */
    List<LaneLine> below() {
        for (int i = 0; i < step.leftJoins().size(); i++) {
            cross(i, at, step.leftJoins().get(i), colour);
        }
        if (step.closed() == at) {
            close();
        } else {
            goOn();
        }
        lines.forEach(line -> line.stand(0, onLeft));
        return lines;
    }

    /** Ends the lane with its last join, and lets those on its right move up. */
    private void close() {
        int end = Math.max(0, step.leftJoins().size() - 1);
        if (!onRight.isEmpty()) {
            line(end).move(at + 1, onRight, '/');
        }
        lines.subList(0, end).forEach(line -> line.in(at, '|', colour).stand(at + 1, onRight));
        lines.subList(Math.min(end + 1, lines.size()), lines.size()).forEach(line -> line.stand(at, onRight));
    }

    /**
     * Opens lanes on the right, then joins lanes there, then takes one over, and stands in every line. What is taken
     * over comes in below all that leaves to the left: it would seem to go on there.
     */
    private void goOn() {
        int row = open();
        List<Integer> right = new ArrayList<>(step.opened());
        right.addAll(onRight);
        int end = row;
        for (int i = 0; i < step.rightJoins().size(); i++) {
            end = cross(row + i, at, step.rightJoins().get(i), colour);
        }
        if (step.closed() != LaneStep.NONE) {
            end = Math.max(end, step.leftJoins().size() - 1);
            lines.subList(row, end).forEach(line -> line.stand(at + 1, right));
            takeOver(end, step.closed() - at - 1, right);
            row = end + 1;
        }
        lines.subList(row, lines.size()).forEach(line -> line.stand(at + 1, right));
        lines.forEach(line -> line.in(at, '|', colour));
    }

    /** Opens all at once where nothing is in the way, else one a line; returns how many lines that takes. */
    private int open() {
        List<Integer> opened = step.opened();
        if (!step.arms().isEmpty()) {
            line(0).move(at, opened, '\\');
            return 1;
        }
        for (int i = 0; i < opened.size(); i++) {
            line(i).stand(at + 1, opened.subList(0, i)).move(at + i, opened.subList(i, i + 1), '\\');
            line(i).move(at + i + 1, onRight, '\\');
        }
        return opened.size();
    }

    private void takeOver(int row, int taken, List<Integer> right) {
        cross(row, at + 1 + taken, at, right.get(taken));
        line(row).stand(at + 1, right.subList(0, taken));
        line(row).move(at + 2 + taken, right.subList(taken + 1, right.size()), '/');
        right.remove(taken);
    }

    /** Draws a line from one lane to another, past those between them; returns the row below it. */
    private int cross(int row, int from, int to, int colourOfLine) {
        char stroke = to < from ? '/' : '\\';
        int first = to < from ? from - 1 : from;
        int last = to < from ? to : to - 1;
        line(row).behind(first, stroke, colourOfLine);
        line(row).along(Math.min(first, last) + 1, Math.max(first, last), colourOfLine);
        if (first == last) {
            return row + 1;
        }
        line(row + 1).behind(last, stroke, colourOfLine);
        return row + 2;
    }

    private LaneLine line(int row) {
        while (lines.size() <= row) {
            lines.add(new LaneLine());
        }
        return lines.get(row);
    }
}
