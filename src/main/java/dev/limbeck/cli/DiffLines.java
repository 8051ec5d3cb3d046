package dev.limbeck.cli;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import java.util.ArrayList;
import java.util.List;

/** In what two schemas differ, line by line: whole objects by themselves, what differs of one below its name. */
final class DiffLines {
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
        return ChangeText.of(finding.change()) + loss + caution;
    }
}
