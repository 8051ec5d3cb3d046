package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.config.Checks;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a check finds, as far as the project wants to know it. Not for several threads. */
final class Report {
    private static final String OF_A_RUN = "Nothing was run. ";

    private final Checks checks;
    private final List<Finding> findings = new ArrayList<>();

    Report(Checks checks) {
        this.checks = checks;
    }

    void add(Rule rule, String message, List<Place> places, String remedy) {
        checks.severity(rule).ifPresent(severity -> findings.add(new Finding(rule, severity, message, places, remedy)));
    }

    /** Takes what would refuse a run, or every command, as a finding. */
    void add(Rule rule, Problem problem) {
        String remedy = problem.remedy();
        add(
                rule,
                problem.getMessage(),
                problem.places(),
                remedy.startsWith(OF_A_RUN) ? remedy.substring(OF_A_RUN.length()) : remedy);
    }

    /** Likewise, with lines behind its remedy. */
    void add(Rule rule, Problem problem, List<String> more) {
        String remedy = String.join(
                "\n", Stream.concat(Stream.of(problem.remedy()), more.stream()).toList());
        add(rule, problem.getMessage(), problem.places(), remedy);
    }

    void addAll(List<Finding> others) {
        findings.addAll(others);
    }

    /** Returns what was found up to now, in that order. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
