package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.config.Config;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.script.HeadNames;
import dev.limbeck.script.RevisionFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a project are found to be, at one time: every file was looked at, whatever is wrong with others.
 *
 * @param files how many there are
 * @param revisions what could be read, in load order
 * @param graph what they make; empty where they make none
 * @param findings by file, and then of all together
 */
record Inspection(int files, List<Revision> revisions, Optional<RevisionGraph> graph, List<Finding> findings) {
    private static final String PYTHON = ".py";

    Inspection {
        revisions = List.copyOf(revisions);
        findings = List.copyOf(findings);
    }

    /** Looks at files. */
    static Inspection of(FileSet files, Config config, List<Path> locations, HeadCheck.Ways ways) {
        Report report = new Report(config.checks());
        files.unreadable().forEach(problem -> report.add(Rule.UNREADABLE_FILE, problem));
        FileCheck.Measure measure =
                new FileCheck.Measure(config.checks(), names(config, locations), isSharedWithAlembic(files, config));
        List<FileCheck.Looked> looked =
                files.files().parallelStream().map(measure::look).toList();
        looked.forEach(each -> report.addAll(each.findings()));
        List<Revision> revisions = looked.stream()
                .map(FileCheck.Looked::revision)
                .filter(Objects::nonNull)
                .toList();
        List<RevisionFile> unclear = looked.stream()
                .filter(each -> each.revision() == null)
                .map(FileCheck.Looked::file)
                .toList();
        Optional<RevisionGraph> graph = GraphCheck.look(revisions, unclear, config.checks(), ways, report);
        graph.ifPresent(whole -> lookAtHeads(files.heads(), whole, config, report));
        int count = files.files().size() + files.unreadable().size();
        return new Inspection(count, revisions, graph, report.findings());
    }

    private static void lookAtHeads(@Nullable HeadNames names, RevisionGraph graph, Config config, Report report) {
        if (names != null) {
            Project.headFile(config).ifPresent(file -> new HeadFileCheck(file, report).look(names, graph));
        }
    }

    /** Whether any file breaks a rule. */
    boolean breaks(Rule rule) {
        return findings.stream().anyMatch(finding -> finding.rule() == rule);
    }

    /** Whether every file says clearly what it is, and all of them together make a graph. */
    boolean isWhole() {
        return graph.isPresent() && revisions.size() == files;
    }

    private static FileNames names(Config config, List<Path> locations) {
        return new FileNames(
                config.root(),
                locations,
                Project.layout(config).names(),
                config.newFiles().template());
    }

    /** Where Alembic has revisions of its own to run, it may have made the version table. */
    private static boolean isSharedWithAlembic(FileSet files, Config config) {
        return config.newFiles().scripts() != null
                || files.files().stream()
                        .anyMatch(file -> file.path().toString().endsWith(PYTHON));
    }
}
