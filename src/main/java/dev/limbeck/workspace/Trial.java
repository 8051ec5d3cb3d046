package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.graph.Revision;
import dev.limbeck.plan.Direction;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Differences;
import dev.limbeck.schema.Fleeting;
import dev.limbeck.schema.State;
import dev.limbeck.script.Body;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import dev.limbeck.workspace.Verified.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Takes one revision up, down and up again, and leaves the course behind it, whatever came of that.
 *
 * <p>Down it has to come to the schema that was there before, up again to the schema and the rows that it came to the first
 * time. What no downgrade can do is not asked of it: to put a column back between others, to count a sequence back.
 */
final class Trial {
    private final Course course;
    private final Revision revision;
    private final List<String> notes = new ArrayList<>();
    private final long begun = System.nanoTime();

    Trial(Course course, Revision revision) {
        this.course = course;
        this.revision = revision;
    }

    Verified run() {
        State before = course.state();
        Job upgrade;
        try {
            upgrade = course.upgrade(revision.id());
            course.goOn(upgrade);
        } catch (FailedOnScratch failed) {
            course.leaveOut(revision.id());
            return failed(Direction.UPGRADE, failed);
        }
        State after = course.state();
        Body body = RevisionFormats.body(revision);
        return body.downgradeIfAny()
                .map(section -> down(before, after, upgrade, section))
                .orElseGet(() -> verified(
                        Result.IRREVERSIBLE,
                        body.isIrreversible()
                                ? "Its header says that nothing undoes it"
                                : "It has no downgrade section"));
    }

    private Verified down(State before, State after, Job upgrade, Section section) {
        try {
            course.run(course.downgrade(revision.id()));
        } catch (FailedOnScratch failed) {
            return failed(Direction.DOWNGRADE, failed);
        }
        State back = course.state();
        List<Difference> wrong = ofSchema(before, back);
        if (!wrong.isEmpty()) {
            course.renew();
            return wrong("The downgrade does not lead back: " + objects(wrong), section, wrong);
        }
        List<Difference> rows = ofRows(before, back);
        course.current().database().scratchRows().setSequences(before.contents());
        return again(after, upgrade, section, rows);
    }

    private Verified again(State after, Job upgrade, Section section, List<Difference> left) {
        try {
            course.run(upgrade);
        } catch (FailedOnScratch failed) {
            course.renew();
            return verified(
                    Result.WRONG_DOWNGRADE,
                    Direction.DOWNGRADE,
                    "Behind its downgrade it cannot be upgraded again: " + told(failed),
                    failed.places(),
                    left);
        }
        State again = course.state();
        List<Difference> wrong = new ArrayList<>(ofSchema(after, again));
        wrong.addAll(lost(after, again));
        if (!after.schema().equals(again.schema()) || !wrong.isEmpty()) {
            course.renew();
        }
        if (wrong.isEmpty()) {
            left.forEach(this::noteLeft);
            return verified(Result.OK, "");
        }
        return wrong("Behind its downgrade the upgrade leads elsewhere: " + objects(wrong), section, wrong);
    }

    private void noteLeft(Difference rows) {
        String what = rows.first().equals(rows.second())
                ? rows.first()
                : "before " + rows.first() + ", then " + rows.second();
        notes.add("Rows that the downgrade does not bring back: " + rows.object() + ": " + what);
    }

    private List<Difference> ofSchema(State once, State then) {
        List<Difference> all = Differences.between(once, then);
        all.stream()
                .filter(Difference::isOrderOfColumns)
                .map(each -> "The columns of " + each.object() + " stand in another order: before " + each.first()
                        + "; then " + each.second())
                .filter(note -> !notes.contains(note))
                .forEach(notes::add);
        return all.stream()
                .filter(each -> !each.isOrderOfColumns() && !each.concernsRows() && !each.concernsCounting())
                .toList();
    }

    private static List<Difference> ofRows(State once, State then) {
        return Differences.between(once, then).stream()
                .filter(Difference::concernsRows)
                .toList();
    }

    /** Values that are others each time, such as the time, are not lost. */
    private List<Difference> lost(State after, State again) {
        List<Difference> rows = ofRows(after, again);
        if (rows.isEmpty()) {
            return rows;
        }
        SortedMap<String, SortedSet<String>> fleeting = Fleeting.inBoth(
                Fleeting.columns(after.contents(), again.contents()),
                Fleeting.columns(after.contents(), course.twin().contents()));
        fleeting.forEach((object, columns) ->
                notes.add("Not compared, other values each time: " + object + ": " + String.join(", ", columns)));
        return ofRows(
                new State(after.schema(), Fleeting.without(fleeting, after.contents())),
                new State(again.schema(), Fleeting.without(fleeting, again.contents())));
    }

    private static String objects(List<Difference> differences) {
        return differences.stream().map(Difference::object).distinct().collect(Collectors.joining(", "));
    }

    private Verified wrong(String detail, Section section, List<Difference> differences) {
        Place marker = Place.of(section.file(), section.firstLine() - 1);
        return verified(Result.WRONG_DOWNGRADE, Direction.DOWNGRADE, detail, List.of(marker), differences);
    }

    private Verified failed(Direction direction, FailedOnScratch failed) {
        return verified(Result.FAILED, direction, told(failed), failed.places(), List.of());
    }

    private static String told(FailedOnScratch failed) {
        return failed.getCause() instanceof Problem cause ? cause.getMessage() : failed.getMessage();
    }

    private Verified verified(Result result, String detail) {
        return new Verified(revision, result, null, detail, List.of(), List.of(), notes, lasted());
    }

    private Verified verified(
            Result result, Direction direction, String detail, List<Place> places, List<Difference> differences) {
        return new Verified(revision, result, direction, detail, places, differences, notes, lasted());
    }

    private Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
