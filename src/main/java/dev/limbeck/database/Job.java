package dev.limbeck.database;

import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Kept;
import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import dev.limbeck.sql.Checksum;
import dev.limbeck.sql.LoneCommand.Certainty;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import dev.limbeck.sql.Unit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A revision to run: the statements in their order, and what is written into the ledger with them.
 *
 * @param statements none where there is nothing to do but to move the rows of the version table
 * @param halfway where it was begun already; null where it was not
 * @param terms what it demands
 */
public record Job(
        RevisionStep step,
        List<Statement> statements,
        Entry entry,
        Binding binding,
        @Nullable Halfway halfway,
        Terms terms) {
    /** Stands for the file of what the ledger kept. */
    public static final String LEDGER = "the ledger";

    public Job {
        statements = List.copyOf(statements);
    }

    /** What holds the statements together. */
    public enum Binding {
        /** A transaction, as nothing else was asked for. */
        TRANSACTION,
        /** A transaction, which was asked for: what may be refused in one is tried. */
        TRANSACTION_AT_RISK,
        /** None: each runs by itself. */
        NONE;

        /** Whether a command of which the server's refusal is that certain is not even tried. */
        boolean refuses(Certainty certainty) {
            return switch (this) {
                case TRANSACTION -> certainty != Certainty.PERHAPS;
                case TRANSACTION_AT_RISK -> certainty == Certainty.SURE;
                case NONE -> false;
            };
        }
    }

    /** Whether the server has nothing to do for it, and to look at, beside the rows of the version table. */
    public boolean isBare() {
        return statements.isEmpty() && terms.equals(Terms.NONE);
    }

    /** Whether all of it runs in one transaction; otherwise each statement by itself. */
    public boolean isTransactional() {
        return binding != Binding.NONE;
    }

    /** Splits the SQL of a step that runs in a transaction. */
    public static Job of(RevisionStep step, SectionText section, Entry entry) {
        return new Job(step, Statements.of(section), entry, Binding.TRANSACTION, null, Terms.NONE);
    }

    /** Splits the SQL of a step that runs in a transaction even where PostgreSQL is only likely to take all of it. */
    public static Job atRisk(RevisionStep step, SectionText section, Entry entry) {
        return new Job(step, Statements.of(section), entry, Binding.TRANSACTION_AT_RISK, null, Terms.NONE);
    }

    /**
     * Splits the SQL of a step whose statements run each by itself.
     *
     * @param halfway where it was begun already; null where it was not
     * @throws dev.limbeck.sql.UnpairedTransaction if a transaction of its own is not whole
     * @throws DoneStatementsEdited if what was done already is no longer what the section begins with
     * @throws StatementInDoubt if nobody knows whether the next statement has finished
     */
    public static Job unbound(RevisionStep step, SectionText section, Entry entry, @Nullable Halfway halfway) {
        Job job = new Job(step, Statements.of(section), entry, Binding.NONE, halfway, Terms.NONE);
        if (halfway != null) {
            job.checkDone(section, halfway.event().progress());
        }
        List<Unit> left = job.left();
        if (halfway != null && !left.isEmpty()) {
            checkKnown(left.get(0), halfway);
        }
        return job;
    }

    /** Returns the same job with what the ledger keeps of its file. */
    public Job keeping(Kept file) {
        return new Job(step, statements, entry.keeping(file), binding, halfway, terms);
    }

    /** Returns the same job under other terms. */
    public Job under(Terms other) {
        return new Job(step, statements, entry, binding, halfway, other);
    }

    /** Returns a statement of this job as listeners see it. */
    RunStatement told(Statement statement) {
        int index = Collections.binarySearch(
                statements,
                statement,
                Comparator.comparingInt(each -> each.start().offset()));
        return new RunStatement(step, index + 1, statements.size(), statement.place(), firstLine(statement.text()));
    }

    private static String firstLine(String text) {
        return Secrets.mask(text).lines().findFirst().orElse("");
    }

    private void checkDone(SectionText section, Progress progress) {
        boolean isSame = progress.done() <= statements.size()
                && Checksum.then("", done()).equals(progress.checksum());
        if (!isSame) {
            throw new DoneStatementsEdited(step, section, progress);
        }
    }

    private static void checkKnown(Unit next, Halfway halfway) {
        Progress progress = halfway.event().progress();
        boolean isUnknown = progress.next() != Progress.Next.UNTOUCHED
                && halfway.resume() == Resume.KNOWING
                && Traces.isUnknowable(progress.before());
        if (isUnknown) {
            throw new StatementInDoubt(halfway.event(), next.last());
        }
    }

    /** The statements that have finished already. */
    List<Statement> done() {
        return halfway == null
                ? List.of()
                : statements.subList(0, halfway.event().progress().done());
    }

    /** Whether it sets something for its session that has to hold from one transaction to the next. */
    boolean setsSession() {
        return !isTransactional()
                && (!terms.settings().isEmpty() || !sessionSettings().isEmpty());
    }

    /** Where it does so, but for what the project says for all. */
    List<Place> sessionSettings() {
        return Stream.concat(
                        terms.settings().stream().flatMap(setting -> setting.places().stream()),
                        Unit.of(statements).stream()
                                .flatMap(unit -> unit.settings().stream())
                                .map(Statement::place))
                .toList();
    }

    /** What is left to run outside of a transaction, in its order. */
    List<Unit> left() {
        return Unit.of(statements.subList(done().size(), statements.size()));
    }
}
