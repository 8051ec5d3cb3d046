package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.workspace.Move;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan as JSON. */
record PlanDocument(String command, List<String> from, String target, List<StepDocument> steps) {

    /**
     * A step as JSON.
     *
     * @param revision null where a stamp leads to base
     */
    record StepDocument(
            String direction,
            @Nullable String revision,
            List<String> downRevision,
            String message,
            List<String> headsAfter) {}

    static PlanDocument of(Plan plan, Move move) {
        return new PlanDocument(move.word(), names(plan.from()), move.target(), steps(plan));
    }

    private static List<StepDocument> steps(Plan plan) {
        List<List<RevisionId>> rows = plan.rowsAfterEach();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> step(plan.steps().get(index), names(rows.get(index))))
                .toList();
    }

    private static StepDocument step(Step step, List<String> after) {
        String direction = step.direction().word();
        if (step instanceof RevisionStep run) {
            return new StepDocument(
                    direction,
                    run.revision().id().value(),
                    names(run.revision().parents()),
                    run.revision().summary(),
                    after);
        }
        String stamped =
                step.heads().added().stream().map(RevisionId::value).findFirst().orElse(null);
        return new StepDocument(direction, stamped, names(step.heads().removed()), "", after);
    }

    private static List<String> names(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
