package dev.limbeck.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.limbeck.check.Finding;
import dev.limbeck.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict as one document. */
final class VerdictJson {

    private VerdictJson() {}

    /** What is inherited stands by itself, and only where there is something to inherit from. */
    private record Document(
            String command,
            boolean ok,
            List<Entry> findings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Entry> inherited) {}

    private record Entry(
            String id,
            String name,
            String severity,
            @Nullable String file,
            @Nullable Integer line,
            String message,
            String remedy) {}

    static String of(VerdictPage page) {
        Verdict verdict = page.verdict();
        List<Entry> inherited = verdict.subject().isEmpty() ? null : entries(verdict.inherited(), page);
        return Json.of(new Document("check", verdict.isOk(), entries(verdict.findings(), page), inherited));
    }

    private static List<Entry> entries(List<Finding> findings, VerdictPage page) {
        return findings.stream().map(finding -> entry(finding, page)).toList();
    }

    private static Entry entry(Finding finding, VerdictPage page) {
        return new Entry(
                finding.rule().id(),
                finding.rule().toString(),
                finding.severity().toString(),
                finding.places().isEmpty() ? null : page.path(finding.file()),
                finding.line() == 0 ? null : finding.line(),
                finding.message(),
                finding.remedy());
    }
}
