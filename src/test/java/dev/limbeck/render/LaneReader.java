package dev.limbeck.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads drawn lanes back, as an eye would follow them: every revision with its children. A slanted line that meets a
 * lane crosses it where it goes on behind it, and else flows into it. The lines of revisions end with {@code @ID}.
 */
final class LaneReader {
    /** Where a line is at the lower edge of what was read, how it came there, and which revisions it comes from. */
    private record Stroke(int column, char slant, Set<String> sources) {}

    private static final char STRAIGHT = '|';

    private final Map<String, Set<String>> children = new TreeMap<>();
    private List<Stroke> open = new ArrayList<>();

    private LaneReader() {}

    static Map<String, Set<String>> read(List<String> lines) {
        LaneReader reader = new LaneReader();
        lines.forEach(reader::line);
        return reader.children;
    }

    private void line(String line) {
        int text = line.indexOf('@');
        if (text >= 0) {
            revision(line.substring(0, text), line.substring(text + 1));
        } else {
            connector(line);
        }
    }

    private void revision(String lanes, String id) {
        int column = lanes.indexOf('*');
        Set<String> sources = new TreeSet<>();
        List<Stroke> below = new ArrayList<>();
        for (Stroke stroke : open) {
            if (stroke.column() == column) {
                sources.addAll(stroke.sources());
            } else if (at(lanes, stroke.column()) == '|') {
                below.add(new Stroke(stroke.column(), STRAIGHT, stroke.sources()));
            }
        }
        children.put(id, sources);
        for (int arm = column; arm == column || arm <= lanes.indexOf('.'); arm += 2) {
            below.add(new Stroke(arm, STRAIGHT, Set.of(id)));
        }
        open = merged(below);
    }

    private void connector(String line) {
        List<Stroke> below = new ArrayList<>();
        boolean[] taken = new boolean[line.length() + 2];
        open.stream().filter(stroke -> stroke.slant() != STRAIGHT).forEach(stroke -> {
            int next = stroke.column() + (stroke.slant() == '/' ? -1 : 1);
            boolean crosses = at(line, next) == stroke.slant();
            if (crosses) {
                taken[next] = true;
                below.add(slanted(line, next, stroke.sources()));
            }
            if (at(line, stroke.column()) == '|' && !(crosses && isStraight(stroke.column()))) {
                below.add(new Stroke(stroke.column(), STRAIGHT, stroke.sources()));
            }
        });
        for (Stroke stroke : open) {
            boolean flowsIn = stroke.slant() != STRAIGHT
                    && at(line, stroke.column() + (stroke.slant() == '/' ? -1 : 1)) != stroke.slant();
            if (stroke.slant() == STRAIGHT || flowsIn) {
                straight(line, stroke, taken, below);
            }
        }
        open = merged(below);
    }

    private static void straight(String line, Stroke stroke, boolean[] taken, List<Stroke> below) {
        int column = stroke.column();
        if (at(line, column) == '|') {
            below.add(new Stroke(column, STRAIGHT, stroke.sources()));
        }
        if (at(line, column - 1) == '/' && !taken[column - 1]) {
            below.add(slanted(line, column - 1, stroke.sources()));
        }
        if (at(line, column + 1) == '\\' && !taken[column + 1]) {
            below.add(slanted(line, column + 1, stroke.sources()));
        }
    }

    /** Follows a slanted line, and the ground if it goes on along it. */
    private static Stroke slanted(String line, int column, Set<String> sources) {
        char slant = at(line, column);
        int step = slant == '/' ? -2 : 2;
        int end = column;
        while (at(line, end + step) == '_') {
            end += step;
        }
        return new Stroke(end + step / 2, slant, sources);
    }

    private boolean isStraight(int column) {
        return open.stream().anyMatch(stroke -> stroke.column() == column && stroke.slant() == STRAIGHT);
    }

    private static char at(String line, int column) {
        return column >= 0 && column < line.length() ? line.charAt(column) : ' ';
    }

    private static List<Stroke> merged(List<Stroke> strokes) {
        Map<String, Stroke> merged = new HashMap<>();
        for (Stroke stroke : strokes) {
            merged.merge(stroke.column() + "" + stroke.slant(), stroke, (one, other) -> {
                Set<String> sources = new TreeSet<>(one.sources());
                sources.addAll(other.sources());
                return new Stroke(one.column(), one.slant(), sources);
            });
        }
        return List.copyOf(merged.values());
    }
}
