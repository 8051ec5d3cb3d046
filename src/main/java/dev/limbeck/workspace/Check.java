package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Verdict;
import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.MergePreview;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.VersionFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a project at once, where every other command stops at the first of it. */
public final class Check {
    private final Config config;
    private final Map<String, String> environment;

    private Check(Config config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    /**
     * Reads the configuration, and nothing else yet.
     *
     * @throws dev.limbeck.problem.Problem if it is wrong
     */
    public static Check of(Path configFile, Map<String, String> environment) {
        return new Check(ConfigFile.read(configFile, environment), environment);
    }

    /** The folder that relative paths of the project start from. */
    public Path root() {
        return config.root();
    }

    /** Judges the files as they lie there; asks no database. */
    public Verdict offline() {
        Inspection inspection = inspect();
        return new Verdict(rules(Rule::isOfFiles), inspection.files(), inspection.findings());
    }

    /**
     * Mends what can be mended safely, and judges what is then: several heads, by putting ours behind what the upstream
     * has, as {@link RebaseOurs} does, and a head file that does not name them. Nothing else is written.
     *
     * @param notice is told, a line at a time, what is done
     * @throws dev.limbeck.problem.Problem if ours cannot be put there; nothing is written then
     */
    public Verdict mend(Consumer<String> notice) {
        mend(null, notice);
        return offline();
    }

    /**
     * As {@link #mend(Consumer)}, with a commit to merge into as the upstream. Where nothing here can be mended, judges what
     * merging into that would give, which needs to have theirs here before it can be mended.
     *
     * @throws NotInCheckout if there is no repository around
     * @throws dev.limbeck.git.UnknownBase if the other commit is not here, or has nothing in common with this one
     */
    public Verdict mendBefore(String ref, Consumer<String> notice) {
        Verdict merged = mergedInto(ref);
        return mend(ref, notice) ? offline() : merged;
    }

    private boolean mend(@Nullable String upstream, Consumer<String> notice) {
        Inspection inspection = inspect();
        if (!inspection.isWhole() || !(inspection.breaks(Rule.MULTIPLE_HEADS) || inspection.breaks(Rule.HEAD_FILE))) {
            notice.accept("Nothing is wrong here that can be mended safely.");
            return false;
        }
        if (inspection.breaks(Rule.MULTIPLE_HEADS)) {
            putInLine(upstream, notice);
        }
        HeadKeeping.mend(Project.open(config.file(), environment), notice);
        return true;
    }

    private void putInLine(@Nullable String upstream, Consumer<String> notice) {
        Project project = Project.open(config.file(), environment);
        new RebaseOurs(upstream).plan(project, notice).ifPresent(outcome -> {
            notice.accept(outcome.line());
            Rebased change = outcome.change();
            if (change != null) {
                new AppliedCheck(project, notice).check(change, rebase(upstream));
                change.write();
                notice.accept(change.diff(project.root()));
            }
        });
    }

    private static String rebase(@Nullable String upstream) {
        return upstream == null ? "limbeck rebase" : "limbeck rebase --upstream " + upstream;
    }

    /**
     * Judges the files as they lie there, and what else is asked for. Where they make no graph nothing can be compared with
     * it, and nothing else is asked.
     *
     * @param subjects what else
     * @param opening gives the database of a project
     * @param notice is told what was not asked, and what makes it take long
     * @throws dev.limbeck.problem.Problem if the database cannot be asked, there is no model, or a scratch database cannot
     *     be brought to where the revisions lead
     */
    public Verdict beside(
            Set<CheckSubject> subjects, Function<Project, ProjectDatabase> opening, Consumer<String> notice) {
        Inspection inspection = inspect();
        List<Finding> findings = new ArrayList<>(inspection.findings());
        if (inspection.isWhole()) {
            Project project = Project.open(config.file(), environment);
            try (ProjectDatabase database = opening.apply(project)) {
                findings.addAll(new SubjectCheck(project, database, notice).look(subjects));
            }
        } else {
            notice.accept(CheckSubject.unasked(subjects));
        }
        List<Rule> rules =
                rules(rule -> rule.isOfFiles() || subjects.stream().anyMatch(subject -> subject.isJudgedBy(rule)));
        return new Verdict(rules, inspection.files(), findings);
    }

    /**
     * Judges what merging the commit that is checked out into another would give. Nothing is written, and what is not
     * committed does not count. What is wrong in the other commit already is told apart.
     *
     * @throws NotInCheckout if there is no repository around
     * @throws dev.limbeck.git.UnknownBase if the other commit is not here, or has nothing in common with this one
     */
    public Verdict mergedInto(String ref) {
        VersionFolders folders = Project.folders(config);
        ClaimedFiles claims = folders.claims();
        Optional<Checkout> around = Checkout.around(config.root());
        try (Checkout checkout = around.orElseThrow(() -> NotInCheckout.ofBase(config.root()))) {
            MergedHeads heads = MergedHeads.of(config);
            MergePreview preview = MergePreview.of(checkout, ref, heads.reach(claims), claims.or(heads));
            Staging staging = Staging.of(checkout.top(), folders, Project.headFile(config));
            MergeCheck.Merge merge = new MergeCheck.Merge(ref, preview, heads, elsewhere());
            return new MergeCheck(
                            config,
                            List.copyOf(claims.here()),
                            merge,
                            new Uncommitted(this::inspect, heads.without(preview.ours()), staging))
                    .verdict(rules(rule -> rule.isOfFiles() || rule.isOfMerge()));
        }
    }

    private Inspection inspect() {
        VersionFolders folders = Project.folders(config);
        HeadCheck.Ways ways =
                new HeadCheck.ByUpstream(graph -> new Project(config, environment, folders, graph), elsewhere());
        return Inspection.of(FileSet.of(folders, Project.headFile(config)), config, folders.folders(), ways);
    }

    private Elsewhere elsewhere() {
        return new Elsewhere(config.file(), environment);
    }

    private List<Rule> rules(Predicate<Rule> scope) {
        return config.checks().rules().filter(scope).toList();
    }
}
