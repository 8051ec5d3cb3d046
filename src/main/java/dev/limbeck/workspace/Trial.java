package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.graph.Revision;
import dev.limbeck.plan.Direction;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Fleeting;
import dev.limbeck.schema.State;
import dev.limbeck.script.Body;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Takes one revision up, down and up again, and leaves the course behind it, whatever came of that.
 *
 * <p>Down it has to come to the schema that was there before, up again to the schema and the rows that it came to the first
 * time.
 */
final class Trial {
    private final Course course;
    private final Revision revision;
    private final Evidence evidence;

    Trial(Course course, Revision revision) {
        this.course = course;
        this.revision = revision;
        this.evidence = new Evidence(revision);
    }

    Verified run() {
        State before = course.state();
        Job upgrade;
        try {
            upgrade = course.upgrade(revision.id());
            course.goOn(upgrade);
        } catch (FailedOnScratch failed) {
            course.leaveOut(revision.id());
            return evidence.failed(Direction.UPGRADE, failed);
        }
        State after = course.state();
        Body body = RevisionFormats.body(revision);
        return body.downgradeIfAny()
                .map(section -> down(before, after, upgrade, section))
                .orElseGet(() -> evidence.irreversible(body));
    }

    private Verified down(State before, State after, Job upgrade, Section section) {
        try {
            course.run(course.downgrade(revision.id()));
        } catch (FailedOnScratch failed) {
            return evidence.failed(Direction.DOWNGRADE, failed);
        }
        State back = course.state();
        List<Difference> wrong = evidence.ofSchema(before, back);
        if (!wrong.isEmpty()) {
            course.renew();
            return evidence.wrong("The downgrade does not lead back", section, wrong);
        }
        List<Difference> rows = Evidence.ofRows(before, back);
        course.current().database().scratchRows().setSequences(before.contents());
        return again(after, upgrade, section, rows);
    }

    private Verified again(State after, Job upgrade, Section section, List<Difference> left) {
        try {
            course.run(upgrade);
        } catch (FailedOnScratch failed) {
            course.renew();
            return evidence.stuck("Behind its downgrade", failed, left);
        }
        State again = course.state();
        List<Difference> wrong = new ArrayList<>(evidence.ofSchema(after, again));
        wrong.addAll(lost(after, again));
        if (!after.schema().equals(again.schema()) || !wrong.isEmpty()) {
            course.renew();
        }
        if (wrong.isEmpty()) {
            evidence.noteLeft(left);
            return evidence.ok();
        }
        return evidence.wrong("Behind its downgrade the upgrade leads elsewhere", section, wrong);
    }

    /** Values that are others each time, such as the time, are not lost. */
    private List<Difference> lost(State after, State again) {
        List<Difference> rows = Evidence.ofRows(after, again);
        if (rows.isEmpty()) {
            return rows;
        }
        SortedMap<String, SortedSet<String>> fleeting = Fleeting.inBoth(
                Fleeting.columns(after.contents(), again.contents()),
                Fleeting.columns(after.contents(), course.twin().contents()));
        fleeting.forEach((object, columns) ->
                evidence.note("Not compared, other values each time: " + object + ": " + String.join(", ", columns)));
        return Evidence.ofRows(
                new State(after.schema(), Fleeting.without(fleeting, after.contents())),
                new State(again.schema(), Fleeting.without(fleeting, again.contents())));
    }
}
