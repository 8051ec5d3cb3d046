package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Touched;
import dev.limbeck.workspace.Branch;
import dev.limbeck.workspace.Commutation;
import java.util.ArrayList;
import java.util.List;

/** What was found about two branches, for people. */
final class CommutationText {
    private final Commutation found;
    private final Limbeck limbeck;
    private final List<String> lines = new ArrayList<>();

    private CommutationText(Commutation found, Limbeck limbeck) {
        this.found = found;
        this.limbeck = limbeck;
    }

    /** Returns the verdict and, below it, all that it is made of. */
    static List<String> lines(Commutation found, Limbeck limbeck) {
        CommutationText text = new CommutationText(found, limbeck);
        text.show();
        return text.lines;
    }

    private void show() {
        print(found.sentence());
        String base = found.base().isEmpty() ? "<base>" : RevisionId.join(found.base());
        print("  both behind " + base);
        show(found.first());
        show(found.second());
        found.fleeting().forEach(columns -> print("  not compared, other values each time: " + columns));
        found.unproven().forEach(table -> print("  not proven for its rows: " + table));
        found.differences().forEach(this::show);
        found.firstThenSecond().ifPresent(failure -> show(found.second(), found.first(), failure));
        found.secondThenFirst().ifPresent(failure -> show(found.first(), found.second(), failure));
    }

    private void print(String line) {
        lines.add(line);
    }

    private void show(Branch branch) {
        print("  " + RevisionId.join(branch.revisions()));
        Touched touched = branch.touched();
        if (touched.objects().isEmpty()) {
            print("    changes nothing");
        }
        show("creates", touched.created());
        show("alters", touched.altered());
        show("drops", touched.dropped());
        show("fills", touched.filled());
    }

    private void show(String deed, List<String> objects) {
        if (!objects.isEmpty()) {
            print("    " + deed + " " + String.join(", ", objects));
        }
    }

    private void show(Difference difference) {
        print("  " + difference.object() + ": " + difference.what());
        print("    " + found.first().tip() + " first: " + shown(difference.first()));
        print("    " + found.second().tip() + " first: " + shown(difference.second()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value.strip().replace("\n", "\n      ");
    }

    private void show(Branch later, Branch earlier, Problem failure) {
        print("  " + later.tip() + " behind " + earlier.tip() + ":");
        Failures.lines(failure, limbeck).forEach(line -> print("    " + line));
    }
}
