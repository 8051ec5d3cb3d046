package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.config.Checks;
import dev.limbeck.database.BadServerRange;
import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job.Binding;
import dev.limbeck.database.NotOneQuery;
import dev.limbeck.database.OwnTransaction;
import dev.limbeck.graph.Revision;
import dev.limbeck.plan.Direction;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.BadSection;
import dev.limbeck.script.Body;
import dev.limbeck.script.CannotRead;
import dev.limbeck.script.LeftConflict;
import dev.limbeck.script.NoUpgrade;
import dev.limbeck.script.RevisionFile;
import dev.limbeck.script.Section;
import dev.limbeck.sql.EndlessCopyData;
import dev.limbeck.sql.NulCharacter;
import dev.limbeck.sql.PsqlCommand;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import dev.limbeck.sql.TextAfterCopy;
import dev.limbeck.sql.Unit;
import dev.limbeck.sql.UnpairedTransaction;
import dev.limbeck.sql.UnterminatedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one revision file by itself. */
final class FileCheck {
    /** What Alembic makes the column of its version table. */
    private static final int ALEMBICS_WIDTH = 32;

    /** The most that an index of PostgreSQL holds of one value, and the version table has one. */
    private static final int WIDEST_KEY = 2_690;

    /** Which server it will be is not known; of older ones a run finds out by itself. */
    private static final int NEWEST_SERVER = 18;

    private final RevisionFile file;
    private final FileNames names;
    private final boolean sharesTable;
    private final Report report;

    private FileCheck(RevisionFile file, FileNames names, boolean sharesTable, Report report) {
        this.file = file;
        this.names = names;
        this.sharesTable = sharesTable;
        this.report = report;
    }

    /**
     * What one file gives.
     *
     * @param revision null where the header does not say clearly what it is
     */
    record Looked(RevisionFile file, @Nullable Revision revision, List<Finding> findings) {}

    /**
     * What files of a project are measured by.
     *
     * @param sharesTable whether Alembic may have made the version table
     */
    record Measure(Checks checks, FileNames names, boolean sharesTable) {
        Looked look(RevisionFile file) {
            Report report = new Report(checks);
            Revision revision = new FileCheck(file, names, sharesTable, report).look();
            return new Looked(file, revision, report.findings());
        }
    }

    private @Nullable Revision look() {
        Revision revision;
        try {
            revision = file.revision();
        } catch (CannotRead unreadable) {
            report.add(Rule.UNREADABLE_FILE, unreadable);
            return null;
        } catch (LeftConflict unmerged) {
            report.add(Rule.CONFLICT_MARKERS, unmerged);
            return null;
        } catch (Problem unclear) {
            report.add(Rule.INVALID_HEADER, unclear);
            return null;
        }
        names.check(revision, report);
        checkMessage(revision);
        checkLength(revision);
        if (file.isRunnable()) {
            checkBody(revision);
        }
        return revision;
    }

    private void checkMessage(Revision revision) {
        if (revision.message().isBlank()) {
            report.add(
                    Rule.EMPTY_MESSAGE,
                    "Revision " + revision.id() + " does not say what it is for",
                    List.of(place(revision)),
                    "Write a message into its header, such as `-- message: Add package_member table`.");
        }
    }

    private void checkLength(Revision revision) {
        int length = revision.id().value().length();
        int bytes = revision.id().value().getBytes(StandardCharsets.UTF_8).length;
        if (sharesTable && length > ALEMBICS_WIDTH) {
            report.add(
                    Rule.LONG_ID,
                    "Revision id %s has %d characters; a version table that Alembic made holds %d"
                            .formatted(revision.id(), length, ALEMBICS_WIDTH),
                    List.of(place(revision)),
                    "Take a shorter one; or widen the column, ALTER TABLE alembic_version ALTER version_num TYPE varchar;"
                            + " and write `checks: {long-id: ignore}`.");
        } else if (bytes > WIDEST_KEY) {
            report.add(
                    Rule.LONG_ID,
                    "Revision id %s… has %d bytes; the version table holds %d"
                            .formatted(revision.id().value().substring(0, ALEMBICS_WIDTH), bytes, WIDEST_KEY),
                    List.of(place(revision)),
                    "Take a shorter one.");
        }
    }

    private void checkBody(Revision revision) {
        try {
            Body body = file.body();
            checkTerms(body);
            checkSql(body, body.upgrade());
            body.downgradeIfAny().ifPresent(section -> checkSql(body, section));
            checkWayBack(revision, body);
        } catch (CannotRead unreadable) {
            report.add(Rule.UNREADABLE_FILE, unreadable);
        } catch (BadSection | NoUpgrade unclear) {
            report.add(Rule.SECTIONS, unclear);
        }
    }

    /** Reads what a run would, a section that verifies it included. */
    private void checkTerms(Body body) {
        try {
            reportObstacles(RunTerms.PLAIN.of(body, Direction.UPGRADE).verification(), Binding.TRANSACTION);
        } catch (BadTerm | BadServerRange | NotOneQuery unclear) {
            report.add(Rule.BAD_TERMS, unclear);
        } catch (UnterminatedText | PsqlCommand | EndlessCopyData | TextAfterCopy | NulCharacter unclear) {
            report.add(Rule.UNSPLITTABLE_SQL, unclear);
        }
    }

    private void checkWayBack(Revision revision, Body body) {
        if (body.downgradeIfAny().isEmpty() && !body.isIrreversible()) {
            report.add(
                    Rule.MISSING_DOWNGRADE,
                    "Revision " + revision.id() + " cannot be undone, and does not say so",
                    List.of(place(revision)),
                    "Add a line `-- +downgrade` and the SQL below it, empty if there is nothing to undo; or"
                            + " `-- irreversible: true` to its header.");
        }
    }

    private void checkSql(Body body, Section section) {
        try {
            List<Statement> statements = Statements.of(Texts.text(section));
            if (body.isTransactional()) {
                Binding binding = body.asksForTransaction() ? Binding.TRANSACTION_AT_RISK : Binding.TRANSACTION;
                reportObstacles(statements, binding);
            } else {
                Unit.of(statements);
            }
        } catch (UnterminatedText | PsqlCommand | EndlessCopyData | TextAfterCopy | NulCharacter unclear) {
            report.add(Rule.UNSPLITTABLE_SQL, unclear);
        } catch (UnpairedTransaction unpaired) {
            report.add(Rule.OWN_TRANSACTION, unpaired);
        }
    }

    private void reportObstacles(List<Statement> statements, Binding binding) {
        InTransaction.obstacles(statements, binding, NEWEST_SERVER)
                .forEach(obstacle -> report.add(
                        obstacle instanceof OwnTransaction ? Rule.OWN_TRANSACTION : Rule.REFUSED_IN_TRANSACTION,
                        obstacle));
    }

    static Place place(Revision revision) {
        return Place.of(revision.origin().file(), revision.origin().revisionLine());
    }
}
