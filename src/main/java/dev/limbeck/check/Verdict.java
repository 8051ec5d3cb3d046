package dev.limbeck.check;

import dev.limbeck.problem.Exit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found. Findings are in the order of their rules, within one by file and line.
 *
 * @param rules what was looked for, in the order of the ids
 * @param files how many revision files were looked at
 * @param subject what was looked at, such as {@code HEAD merged into main}; empty where it is the files as they lie there
 * @param findings what decides
 * @param inherited what was found as well, and is not the fault of what is checked
 */
public record Verdict(List<Rule> rules, int files, String subject, List<Finding> findings, List<Finding> inherited) {
    public Verdict {
        rules = List.copyOf(rules);
        findings = findings.stream().sorted(Finding.ORDER).toList();
        inherited = inherited.stream().sorted(Finding.ORDER).toList();
    }

    /** A verdict on files as they lie there. */
    public Verdict(List<Rule> rules, int files, List<Finding> findings) {
        this(rules, files, "", findings, List.of());
    }

    /** Returns everything that was found, what decides first. */
    public List<Finding> all() {
        return Stream.concat(findings.stream(), inherited.stream()).toList();
    }

    /** Returns how many of the findings that decide are so severe. */
    public long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    /** Whether nothing fails the check. */
    public boolean isOk() {
        return count(Severity.ERROR) == 0;
    }

    /** Returns the status for it: warnings do not fail, and an error of the graph goes before every other. */
    public Exit exit() {
        if (isOk()) {
            return Exit.DONE;
        }
        boolean isGraphWrong = findings.stream()
                .anyMatch(
                        each -> each.severity() == Severity.ERROR && each.rule().isOfGraph());
        return isGraphWrong ? Exit.GRAPH : Exit.CHECK;
    }
}
