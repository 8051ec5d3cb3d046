package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Verdict;
import dev.limbeck.config.Config;
import dev.limbeck.git.MergePreview;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.script.HeadNames;
import dev.limbeck.script.RevisionFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at what a merge would give, and tells what it brings from what was there before. */
final class MergeCheck {
    private final Config config;
    private final List<Path> locations;
    private final Merge merge;
    private final String ref;
    private final MergePreview preview;
    private final MergedHeads heads;
    private final Uncommitted here;

    MergeCheck(Config config, List<Path> locations, Merge merge, Uncommitted here) {
        this.config = config;
        this.locations = locations;
        this.merge = merge;
        this.ref = merge.ref();
        this.preview = merge.preview();
        this.heads = merge.heads();
        this.here = here;
    }

    /**
     * A merge of what is checked out into another commit.
     *
     * @param ref names that
     * @param heads the head file
     * @param elsewhere what git has besides
     */
    record Merge(String ref, MergePreview preview, MergedHeads heads, Elsewhere elsewhere) {}

    Verdict verdict(List<Rule> rules) {
        Inspection theirs = inspect(preview.theirs(), heads.in(preview.theirs()), HeadCheck.BY_DATE);
        Set<RevisionId> known = theirs.revisions().stream().map(Revision::id).collect(Collectors.toSet());
        Inspection merged = inspect(preview.merged(), heads.merged(preview), new MergeSides(merge, known, here));
        List<Finding> ours = new ArrayList<>(conflicts(merged));
        List<Finding> inherited = new ArrayList<>();
        for (Finding finding : merged.findings()) {
            (isInherited(finding, merged, theirs) ? inherited : ours).add(finding);
        }
        return new Verdict(rules, merged.files(), "HEAD merged into " + ref, ours, inherited);
    }

    private Inspection inspect(List<MergePreview.Blob> blobs, @Nullable HeadNames names, HeadCheck.Ways ways) {
        List<RevisionFile> files = heads.without(blobs).stream()
                .map(blob -> new RevisionFile(blob.path(), blob.content()))
                .toList();
        return Inspection.of(new FileSet(files, List.of(), names), config, locations, ways);
    }

    /** That of the head file says the same as several heads do. */
    private List<Finding> conflicts(Inspection merged) {
        Report report = new Report(config.checks());
        preview.conflicts().stream()
                .filter(path -> !heads.test(path) || !merged.breaks(Rule.MULTIPLE_HEADS))
                .forEach(path -> report.add(
                        Rule.MERGE_CONFLICT,
                        "HEAD and " + ref + " have both changed this file, and git cannot join the two",
                        List.of(Place.of(path.toString())),
                        "git merge " + ref));
        return report.findings();
    }

    /** As many heads as before are not the fault of who has put something behind one of them. */
    private static boolean isInherited(Finding finding, Inspection merged, Inspection theirs) {
        if (finding.rule() == Rule.MULTIPLE_HEADS) {
            return theirs.findings().stream().anyMatch(each -> each.rule() == Rule.MULTIPLE_HEADS)
                    && heads(merged) <= heads(theirs);
        }
        return theirs.findings().stream().anyMatch(finding::isLike);
    }

    private static int heads(Inspection inspection) {
        return inspection.graph().map(graph -> graph.heads().size()).orElse(0);
    }
}
