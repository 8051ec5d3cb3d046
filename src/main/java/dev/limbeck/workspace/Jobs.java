package dev.limbeck.workspace;

import dev.limbeck.database.Halfway;
import dev.limbeck.database.Job;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Kept;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.Body;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.sql.SectionText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the jobs of a plan: reads what its revisions run, and what the ledger will keep of them. */
final class Jobs {
    /** From here on it is worth the start of other threads. */
    private static final int MANY = 100;

    private final RevisionGraph files;
    private final Function<RevisionId, Body> kept;
    private final Unfinished unfinished;
    private final RunTerms terms;

    /**
     * For the plans of a database.
     *
     * @param files the graph of the files
     * @param kept gives what is known of the file of a revision that no file declares
     * @param unfinished what the plan goes on with
     * @param terms under which they run
     */
    Jobs(RevisionGraph files, Function<RevisionId, Body> kept, Unfinished unfinished, RunTerms terms) {
        this.files = files;
        this.kept = kept;
        this.unfinished = unfinished;
        this.terms = terms;
    }

    /** For the plans of a database that nobody has looked at. */
    static Jobs unseen(RevisionGraph files, RunTerms terms) {
        return new Jobs(
                files,
                id -> {
                    throw new NothingKept(id);
                },
                Unfinished.NOTHING,
                terms);
    }

    /**
     * Returns the jobs, one for each revision of the plan, in its order.
     *
     * @throws Problem if a file cannot be run; of several, the first is named
     */
    List<Job> of(Plan plan) {
        List<RevisionStep> steps = revisions(plan).toList();
        if (steps.size() >= MANY && steps.stream().allMatch(this::hasFile)) {
            try {
                return steps.parallelStream().map(this::of).toList();
            } catch (Problem anyOfThem) {
                return steps.stream().map(this::of).toList();
            }
        }
        return steps.stream().map(this::of).toList();
    }

    /** Returns the jobs of those revisions of the plan that Limbeck can run, in its order. */
    List<Job> runnable(Plan plan) {
        return revisions(plan)
                .filter(step -> !hasFile(step) || RevisionFormats.isRunnable(step.revision()))
                .map(this::of)
                .toList();
    }

    private static Stream<RevisionStep> revisions(Plan plan) {
        return plan.steps().stream().filter(RevisionStep.class::isInstance).map(RevisionStep.class::cast);
    }

    private boolean hasFile(RevisionStep step) {
        RevisionId id = step.revision().id();
        return files.find(id).isPresent() && !files.isGone(id);
    }

    private Job of(RevisionStep step) {
        Revision revision = step.revision();
        if (files.isGone(revision.id()) && step.direction() == Direction.UPGRADE) {
            throw new ReplacedFileGone(revision);
        }
        boolean hasFile = hasFile(step);
        Body body = hasFile ? RevisionFormats.body(revision) : kept.apply(revision.id());
        boolean isUpgrade = step.direction() == Direction.UPGRADE;
        SectionText section = Texts.text(isUpgrade ? body.upgrade() : body.downgrade());
        Entry entry = entry(step, hasFile ? Entries.bare(files, revision) : revision);
        Job job = job(step, body, section, entry).under(terms.of(body, step.direction()));
        return isUpgrade ? job.keeping(Texts.of(body, job.statements())) : job;
    }

    private Job job(RevisionStep step, Body body, SectionText section, Entry entry) {
        Halfway halfway = unfinished.halfway(step.revision().id()).orElse(null);
        if (!body.isTransactional() || halfway != null) {
            return Job.unbound(step, section, entry, halfway);
        }
        return body.asksForTransaction() ? Job.atRisk(step, section, entry) : Job.of(step, section, entry);
    }

    private static Entry entry(RevisionStep step, Revision revision) {
        boolean isUpgrade = step.direction() == Direction.UPGRADE;
        EventKind kind = isUpgrade ? EventKind.UPGRADE : EventKind.DOWNGRADE;
        return new Entry(
                kind, revision, isUpgrade, step.heads().removed(), step.heads().added(), Kept.NOTHING, "");
    }
}
