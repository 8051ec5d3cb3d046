package dev.limbeck.render;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import dev.limbeck.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict as a report of tests: each rule that holds is a test that passed, each error one that failed. Warnings, and
 * what is inherited, are what the tests printed.
 */
final class VerdictJunit {
    private final VerdictPage page;

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
        Stream<JunitCase> passed = verdict.rules().stream()
                .filter(rule -> errors.stream().noneMatch(each -> each.rule() == rule))
                .map(rule -> JunitCase.passed("limbeck", name(rule), Duration.ZERO));
        List<JunitCase> cases =
                Stream.concat(passed, errors.stream().map(this::failed)).toList();
        return new JunitReport("limbeck check", page.at(), cases, printed(verdict)).document();
    }

    private JunitCase failed(Finding error) {
        String where = error.places().isEmpty() ? "limbeck" : page.path(error.file());
        JunitCase.Remark remark =
                new JunitCase.Remark(JunitCase.Kind.FAILURE, error.rule().id(), error.message(), told(error));
        return new JunitCase(where, name(error.rule()), Duration.ZERO, remark);
    }

    private static String name(Rule rule) {
        return rule.id() + " " + rule;
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
}
