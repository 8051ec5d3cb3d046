package dev.limbeck.render;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A verdict as a page of Markdown. */
final class VerdictMarkdown {
    private static final String HEAD = "| | rule | where | what | remedy |\n| --- | --- | --- | --- | --- |";

    private VerdictMarkdown() {}

    static String of(VerdictPage page) {
        Verdict verdict = page.verdict();
        List<String> lines = new ArrayList<>();
        lines.add("### Limbeck: "
                + cell(verdict.subject().isEmpty() ? page.summary() : verdict.subject() + ": " + page.summary()));
        if (!verdict.findings().isEmpty()) {
            lines.add("");
            lines.add(HEAD);
            verdict.findings().forEach(each -> lines.add(row(each, page)));
        }
        if (!verdict.inherited().isEmpty()) {
            lines.add("");
            lines.add("Not the fault of this branch, as it is so without it:");
            lines.add("");
            lines.add(HEAD);
            verdict.inherited().forEach(each -> lines.add(row(each, page)));
        }
        return String.join("\n", lines);
    }

    private static String row(Finding finding, VerdictPage page) {
        String where = finding.places().isEmpty()
                ? ""
                : code(page.path(finding.file()) + (finding.line() == 0 ? "" : ":" + finding.line()));
        return "| %s | %s %s | %s | %s | %s |"
                .formatted(
                        finding.severity(),
                        finding.rule().id(),
                        finding.rule(),
                        where,
                        cell(finding.message()),
                        finding.hasCommand() ? code(finding.remedy()) : prose(finding.remedy()));
    }

    /** A text of ours: what stands between backticks in it is code here too. */
    private static String prose(String text) {
        return text.replace("<", "&lt;").replace("|", "\\|").replace("\n", "<br>");
    }

    private static String cell(String text) {
        return prose(text.replaceAll("([\\\\`*_\\[\\]#])", "\\\\$1"));
    }

    /** A backtick would end it, and in a table a bar would too. */
    private static String code(String text) {
        String fence = text.contains("`") ? "``" : "`";
        return fence + text.replace("|", "\\|").replace("\n", " ") + fence;
    }
}
