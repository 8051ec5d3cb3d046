package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at how a database stands to the files. */
final class DatabaseCheck {
    private final RevisionGraph graph;
    private final Report report;

    private DatabaseCheck(RevisionGraph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    static List<Finding> look(Project project, Standing standing) {
        Report report = new Report(project.config().checks());
        DatabaseCheck check = new DatabaseCheck(project.graph(), report);
        Findings findings = Findings.of(project, standing);
        project.graph().heads().stream()
                .filter(head -> !standing.isApplied(head) && !isBegun(head, findings))
                .forEach(head -> check.add(
                        Rule.BEHIND, head, "The database has not applied the head " + head, "limbeck upgrade heads"));
        findings.skipped()
                .forEach(id -> check.add(
                        Rule.SKIPPED,
                        id,
                        "The database never ran " + id + ", though it ran what follows",
                        "limbeck upgrade --apply-skipped heads"));
        findings.edited()
                .forEach(id -> check.add(
                        Rule.EDITED,
                        id,
                        "Revision " + id + " was edited since the database applied it",
                        "limbeck accept " + id + " --reason TEXT"));
        Elsewhere elsewhere = new Elsewhere(project.config().file(), project.environment());
        unknown(standing, findings)
                .forEach(id -> check.add(
                        Rule.UNKNOWN,
                        id,
                        "The database has applied " + id + ", which no file declares",
                        String.join("\n", remedy(id, elsewhere))));
        findings.unfinished().forEach(check::addUnfinished);
        return report.findings();
    }

    /** Rows that no ledger tells of are among them. */
    private static Set<RevisionId> unknown(Standing standing, Findings findings) {
        Set<RevisionId> unknown = new LinkedHashSet<>(findings.unknown());
        standing.rows().stream()
                .filter(row -> standing.graph().find(row).isEmpty())
                .forEach(unknown::add);
        return unknown;
    }

    private static List<String> remedy(RevisionId id, Elsewhere elsewhere) {
        List<String> known = new ArrayList<>(elsewhere.lines(id.value()));
        String log = "limbeck log " + id;
        known.add(known.isEmpty() ? log : "`" + log + "` tells what was done with it here.");
        return known;
    }

    private static boolean isBegun(RevisionId id, Findings findings) {
        return findings.unfinished().stream().anyMatch(event -> event.id().equals(id));
    }

    private void addUnfinished(Event event) {
        String deed = event.entry().kind().word();
        String target = event.entry().kind() == EventKind.UPGRADE ? "heads" : "TARGET";
        add(
                Rule.UNFINISHED,
                event.id(),
                "The %s of %s was begun and not finished: %s"
                        .formatted(deed, event.id(), event.progress().told()),
                "limbeck " + deed + " --resume " + target);
    }

    private void add(Rule rule, RevisionId id, String message, String remedy) {
        report.add(rule, message, graph.find(id).stream().map(FileCheck::place).toList(), remedy);
    }
}
