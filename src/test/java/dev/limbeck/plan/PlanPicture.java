package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.stream.Collectors;

/** Plans as tests draw them: {@code +a {a}} applies a, {@code -a {}} undoes it, the rows afterwards in braces. */
public final class PlanPicture {

    private PlanPicture() {}

    /** Draws the steps, {@code "; "} between them; empty where there is nothing to do. */
    public static String of(Plan plan) {
        return plan.steps().stream().map(PlanPicture::of).collect(Collectors.joining("; "));
    }

    private static String of(Step step) {
        String what = step instanceof RevisionStep run
                ? sign(run.direction()) + run.revision().id()
                : ids(step.heads().removed()) + "->" + ids(step.heads().added());
        return what + " {" + ids(step.heads().after()) + "}";
    }

    private static String sign(Direction direction) {
        return direction == Direction.UPGRADE ? "+" : "-";
    }

    private static String ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(","));
    }
}
