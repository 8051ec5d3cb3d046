package dev.limbeck.render;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Verdict;
import dev.limbeck.problem.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A verdict for people: what is wrong where, as compilers put it, and below it what to do. */
final class VerdictText {
    private final VerdictPage page;
    private final List<String> lines = new ArrayList<>();

    private VerdictText(VerdictPage page) {
        this.page = page;
    }

    static String of(VerdictPage page) {
        return new VerdictText(page).text();
    }

    private String text() {
        Verdict verdict = page.verdict();
        verdict.findings().forEach(this::add);
        if (!verdict.inherited().isEmpty()) {
            lines.add("Not the fault of this branch, as it is so without it:");
            verdict.inherited().forEach(this::add);
        }
        lines.add((verdict.subject().isEmpty() ? "" : verdict.subject() + ": ") + page.summary() + ".");
        return String.join("\n", lines);
    }

    private void add(Finding finding) {
        List<String> message = finding.message().lines().toList();
        String where = finding.places().isEmpty() ? "" : shown(finding.places().get(0)) + ": ";
        lines.add("%s%s: %s [%s %s]"
                .formatted(
                        where,
                        finding.severity(),
                        message.get(0),
                        finding.rule().id(),
                        finding.rule()));
        message.stream().skip(1).forEach(line -> lines.add("  " + line));
        finding.places().stream().skip(1).forEach(place -> lines.add("  also at " + shown(place)));
        finding.remedy().lines().forEach(line -> lines.add("    " + line));
    }

    /** As a user would write it where he stands. */
    private String shown(Place place) {
        Path file = Path.of(place.file());
        String path = file.startsWith(page.root()) ? page.path(place.file()) : place.file();
        return Place.of(path, place.line()).toString();
    }
}
