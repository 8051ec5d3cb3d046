package dev.limbeck.render;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import dev.limbeck.check.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict as a report of tests: each rule that holds is a test that passed, each error one that failed. Warnings, and
 * what is inherited, are what the tests printed.
 */
final class VerdictJunit {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final VerdictPage page;
    private final List<String> lines = new ArrayList<>();

    private VerdictJunit(VerdictPage page) {
        this.page = page;
    }

    static String of(VerdictPage page) {
        return new VerdictJunit(page).document();
    }

    private String document() {
        Verdict verdict = page.verdict();
        List<Finding> errors = verdict.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        List<Rule> passed = verdict.rules().stream()
                .filter(rule -> errors.stream().noneMatch(each -> each.rule() == rule))
                .toList();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<testsuites>");
        lines.add(
                ("  <testsuite name=\"limbeck check\" package=\"limbeck\" id=\"0\" timestamp=\"%s\" hostname=\"localhost\""
                                + " tests=\"%d\" failures=\"%d\" errors=\"0\" time=\"0\">")
                        .formatted(WHEN.format(page.at()), passed.size() + errors.size(), errors.size()));
        lines.add("    <properties/>");
        passed.forEach(rule -> lines.add("    " + testcase(rule, "limbeck") + "/>"));
        errors.forEach(this::addFailure);
        lines.add("    <system-out>" + escaped(printed(verdict)) + "</system-out>");
        lines.add("    <system-err/>");
        lines.add("  </testsuite>");
        lines.add("</testsuites>");
        return String.join("\n", lines);
    }

    private void addFailure(Finding error) {
        String where = error.places().isEmpty() ? "limbeck" : page.path(error.file());
        lines.add("    " + testcase(error.rule(), where) + ">");
        lines.add("      <failure type=\"%s\" message=\"%s\">%s</failure>"
                .formatted(error.rule().id(), escaped(error.message()), escaped(told(error))));
        lines.add("    </testcase>");
    }

    private static String testcase(Rule rule, String where) {
        return "<testcase classname=\"%s\" name=\"%s %s\" time=\"0\"".formatted(escaped(where), rule.id(), rule);
    }

    private String printed(Verdict verdict) {
        Stream<Finding> warnings = verdict.findings().stream().filter(each -> each.severity() == Severity.WARNING);
        return Stream.concat(
                        warnings.map(each -> "warning: " + told(each)),
                        verdict.inherited().stream().map(each -> "not of this branch: " + told(each)))
                .collect(Collectors.joining("\n"));
    }

    private String told(Finding finding) {
        String places = finding.places().stream()
                .map(place -> page.path(place.file()) + (place.line() == 0 ? "" : ":" + place.line()) + "\n")
                .collect(Collectors.joining());
        return finding.rule().id() + " " + finding.rule() + ": " + finding.message() + "\n" + places + finding.remedy();
    }

    /** What XML has no way to spell is replaced. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
