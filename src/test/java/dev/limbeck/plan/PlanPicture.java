package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans as tests draw them: {@code +a {a}} applies a, {@code -a {}} undoes it, the rows afterwards in braces. */
public final class PlanPicture {

    private PlanPicture() {}

    /** Draws the steps, {@code "; "} between them; empty where there is nothing to do. */
    public static String of(Plan plan) {
        List<List<RevisionId>> rows = plan.rowsAfterEach();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> of(plan.steps().get(index)) + " {" + ids(rows.get(index)) + "}")
                .collect(Collectors.joining("; "));
    }

    /** The rows at its end: those it starts from where it has no steps. */
    public static List<RevisionId> end(Plan plan) {
        List<List<RevisionId>> rows = plan.rowsAfterEach();
        return rows.isEmpty() ? plan.from() : rows.get(rows.size() - 1);
    }

    private static String of(Step step) {
        return step instanceof RevisionStep run
                ? sign(run.direction()) + run.revision().id()
                : ids(step.heads().removed()) + "->" + ids(step.heads().added());
    }

    private static String sign(Direction direction) {
        return direction == Direction.UPGRADE ? "+" : "-";
    }

    private static String ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(","));
    }
}
