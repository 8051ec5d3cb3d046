package dev.limbeck.cli;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** In what two schemas differ, line by line: whole objects by themselves, what differs of one below its name. */
final class DiffLines {
    private static final int LONGEST_VALUE = 60;

    private DiffLines() {}

    static List<String> of(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (Finding finding : findings) {
            Element element = finding.change().element();
            boolean isWhole = !element.isPart() && finding.change().kind() != Change.Kind.CHANGED;
            if (!isWhole && !heading.equals(element.object())) {
                lines.add(element.object());
            }
            heading = isWhole ? "" : element.object();
            lines.add((isWhole ? "" : "  ") + line(finding));
        }
        return lines;
    }

    private static String line(Finding finding) {
        String loss = finding.loss().isEmpty() ? "" : " (loses " + finding.loss() + ")";
        String caution = finding.caution().isEmpty() ? "" : " (fails where " + finding.caution() + ")";
        return told(finding.change()) + loss + caution;
    }

    /** One change, without what it is part of. */
    static String told(Change change) {
        Element element = change.element();
        String name = element.isPart() ? element.kind() + " " + element.name() : "";
        return switch (change.kind()) {
            case ADDED -> "+ " + (name.isEmpty() ? element.object() : name);
            case REMOVED -> "- " + (name.isEmpty() ? element.object() : name);
            case CHANGED -> "~ " + (name.isEmpty() ? "" : name + ": ") + properties(change);
        };
    }

    private static String properties(Change change) {
        return change.properties().stream().map(DiffLines::told).collect(Collectors.joining(", "));
    }

    private static String told(Change.Property property) {
        boolean isShort = isShort(property.before()) && isShort(property.after());
        return isShort
                ? property.name() + " " + shown(property.before()) + " -> " + shown(property.after())
                : property.name();
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST_VALUE && value.indexOf('\n') < 0;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
