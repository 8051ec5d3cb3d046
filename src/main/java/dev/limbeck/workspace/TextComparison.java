package dev.limbeck.workspace;

import dev.limbeck.database.Invariant;
import dev.limbeck.database.Job;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.problem.Place;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.sql.ChangedNames;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the text of two branches tells of their order, without a server: whether one changes what the other mentions. It is
 * weaker than to run them, since triggers, views, functions and cascades reach what no statement names.
 *
 * @param base what both need, its tips, sorted
 * @param first the revision that one branch ends with
 * @param second that of the other
 * @param branches the revisions of each that the other does not need, parents first
 * @param shared the names, sorted, that one mentions and the other changes
 * @param unclear what the text does not tell of
 */
public record TextComparison(
        List<RevisionId> base,
        RevisionId first,
        RevisionId second,
        List<List<RevisionId>> branches,
        List<String> shared,
        List<Unclear> unclear) {
    private static final int LONGEST = 60;

    public TextComparison {
        base = List.copyOf(base);
        branches = branches.stream().map(List::copyOf).toList();
        shared = List.copyOf(shared);
        unclear = List.copyOf(unclear);
    }

    /** What can be told. */
    public enum Result {
        /** Neither names what the other changes. */
        APART("apart"),
        /** One names what the other changes. */
        SHARED("shared"),
        /** Some statement may change anything. */
        UNCLEAR("unclear");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** The word for programs. */
        public String word() {
            return word;
        }
    }

    /**
     * A statement, or a whole revision, of which the text does not tell what it changes.
     *
     * @param what the beginning of the statement, or why the revision is not read
     */
    public record Unclear(RevisionId revision, String what, Place place) {}

    /**
     * Compares two branches.
     *
     * @throws SameBranch if one needs the other, or they are the same
     * @throws dev.limbeck.problem.Problem if a file cannot be read
     */
    public static TextComparison of(Project project, BranchPair pair) {
        Fork fork = Fork.of(project.graph(), pair.first(), pair.second());
        Side first = Side.of(project, fork.base(), pair.first());
        Side second = Side.of(project, fork.base(), pair.second());
        TreeSet<String> shared = new TreeSet<>();
        first.changed.stream().filter(second.mentioned::contains).forEach(shared::add);
        second.changed.stream().filter(first.mentioned::contains).forEach(shared::add);
        return new TextComparison(
                fork.base(),
                pair.first(),
                pair.second(),
                List.of(fork.ofFirst(), fork.ofSecond()),
                List.copyOf(shared),
                Stream.concat(first.unclear.stream(), second.unclear.stream()).toList());
    }

    /** Returns what can be told. */
    public Result result() {
        if (!shared.isEmpty()) {
            return Result.SHARED;
        }
        return unclear.isEmpty() ? Result.APART : Result.UNCLEAR;
    }

    /** Returns it in a sentence. */
    public String sentence() {
        String both = first + " and " + second;
        return switch (result()) {
            case APART -> "independent by the text alone: neither of " + both + " names what the other changes";
            case SHARED -> both + " may conflict over " + String.join(", ", shared) + ", by the text alone";
            case UNCLEAR -> "the text alone does not tell whether " + both + " conflict";
        };
    }

    /** What the statements of one branch say. Not for several threads. */
    private static final class Side {
        private final TreeSet<String> changed = new TreeSet<>();
        private final TreeSet<String> mentioned = new TreeSet<>();
        private final List<Unclear> unclear = new ArrayList<>();

        static Side of(Project project, List<RevisionId> base, RevisionId tip) {
            Plan plan = new Planner(project.graph()).upgrade(base, List.of(tip));
            Side side = new Side();
            plan.steps().stream()
                    .flatMap(step -> step.heads().added().stream())
                    .distinct()
                    .map(project.graph()::get)
                    .filter(revision -> !RevisionFormats.isRunnable(revision))
                    .forEach(side::addUnread);
            ChangedNames names = ChangedNames.read();
            Jobs.unseen(project.graph(), RunTerms.PLAIN).runnable(plan).forEach(job -> side.add(job, names));
            return side;
        }

        private void addUnread(Revision revision) {
            unclear.add(new Unclear(
                    revision.id(),
                    "written in Python, which is not read",
                    Place.of(revision.origin().file())));
        }

        private void add(Job job, ChangedNames names) {
            for (Statement statement : job.statements()) {
                mentioned.addAll(ChangedNames.mentionedIn(statement.text()));
                names.of(statement)
                        .ifPresentOrElse(
                                changed::addAll,
                                () -> unclear.add(new Unclear(
                                        job.step().revision().id(), beginning(statement), statement.place())));
            }
            Stream.concat(job.terms().invariants().stream().map(Invariant::query), job.terms().verification().stream())
                    .forEach(check -> mentioned.addAll(ChangedNames.mentionedIn(check.text())));
        }

        private static String beginning(Statement statement) {
            String line = statement.text().replaceAll("\\s+", " ");
            return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        }
    }
}
