package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.plan.Direction;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Differences;
import dev.limbeck.schema.State;
import dev.limbeck.script.Body;
import dev.limbeck.script.Section;
import dev.limbeck.workspace.Verified.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comes to light about one revision while it is tried: notes on the way, and what is said of it in the end. What no
 * downgrade can do is not asked of it: to put a column back between others, to count a sequence back.
 */
final class Evidence {
    private final Revision revision;
    private final List<String> notes = new ArrayList<>();
    private final long begun = System.nanoTime();

    Evidence(Revision revision) {
        this.revision = revision;
    }

    /** Keeps what is worth to know and no fault. */
    void note(String what) {
        if (!notes.contains(what)) {
            notes.add(what);
        }
    }

    /** Returns in what two schemas differ that should be the same; notes what is no fault. */
    List<Difference> ofSchema(State once, State then) {
        List<Difference> all = Differences.between(once, then);
        all.stream()
                .filter(Difference::isOrderOfColumns)
                .forEach(each -> note("The columns of " + each.object() + " stand in another order: before "
                        + each.first() + "; then " + each.second()));
        return all.stream()
                .filter(each -> !each.isOrderOfColumns() && !each.concernsRows() && !each.concernsCounting())
                .toList();
    }

    /** Returns which tables hold other rows. */
    static List<Difference> ofRows(State once, State then) {
        return Differences.between(once, then).stream()
                .filter(Difference::concernsRows)
                .toList();
    }

    /** Notes of tables that a downgrade does not bring their rows back. */
    void noteLeft(List<Difference> rows) {
        for (Difference each : rows) {
            String what = each.first().equals(each.second())
                    ? each.first()
                    : "before " + each.first() + ", then " + each.second();
            note("Rows that the downgrade does not bring back: " + each.object() + ": " + what);
        }
    }

    Verified ok() {
        return said(Result.OK, "");
    }

    Verified irreversible(Body body) {
        return said(
                Result.IRREVERSIBLE,
                body.isIrreversible() ? "Its header says that nothing undoes it" : "It has no downgrade section");
    }

    Verified notRun(String why) {
        return new Verified(revision, Result.NOT_RUN, null, why, List.of(), List.of(), notes, Duration.ZERO);
    }

    Verified failed(Direction direction, FailedOnScratch failed) {
        return new Verified(
                revision, Result.FAILED, direction, told(failed), failed.places(), List.of(), notes, lasted());
    }

    /** It goes down to somewhere from where it does not come up again. */
    Verified stuck(String where, FailedOnScratch failed, List<Difference> left) {
        return wrong(where + " it cannot be upgraded again: " + told(failed), failed.places(), left);
    }

    /** It leads elsewhere. */
    Verified wrong(String detail, Section section, List<Difference> differences) {
        String objects = differences.stream().map(Difference::object).distinct().collect(Collectors.joining(", "));
        Place marker = Place.of(section.file(), section.firstLine() - 1);
        return wrong(detail + ": " + objects, List.of(marker), differences);
    }

    private Verified wrong(String detail, List<Place> places, List<Difference> differences) {
        return new Verified(
                revision, Result.WRONG_DOWNGRADE, Direction.DOWNGRADE, detail, places, differences, notes, lasted());
    }

    private Verified said(Result result, String detail) {
        return new Verified(revision, result, null, detail, List.of(), List.of(), notes, lasted());
    }

    private static String told(FailedOnScratch failed) {
        return failed.getCause() instanceof Problem cause ? cause.getMessage() : failed.getMessage();
    }

    private Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
