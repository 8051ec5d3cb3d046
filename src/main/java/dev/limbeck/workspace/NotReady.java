package dev.limbeck.workspace;

import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Several things stop a run before it begins. */
public final class NotReady extends Problem {
    private static final String NOTHING = "Nothing was run. ";

    private NotReady(List<? extends Problem> problems) {
        super(
                problems.get(0).exit(),
                problems.stream().map(Problem::getMessage).collect(Collectors.joining("\n")),
                problems.stream().flatMap(problem -> problem.places().stream()).toList(),
                NOTHING
                        + problems.stream()
                                .map(problem -> problem.remedy().replace(NOTHING, ""))
                                .distinct()
                                .collect(Collectors.joining("\n")));
    }

    /**
     * Demands that there are none.
     *
     * @throws Problem the one there is
     * @throws NotReady if there are several
     */
    static void demandNone(List<? extends Problem> problems) {
        if (problems.size() == 1) {
            throw problems.get(0);
        }
        if (!problems.isEmpty()) {
            throw new NotReady(problems);
        }
    }
}
