package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.schema.Finding;
import dev.limbeck.workspace.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What whoever generated a revision has to know of it, line by line. */
final class GeneratedLines {

    private GeneratedLines() {}

    static List<String> of(Generated generated) {
        List<String> lines = new ArrayList<>();
        generated.renamings().forEach(renaming -> lines.add("Renamed: " + renaming));
        marks(generated.done(), lines);
        Generated.Remains remains = generated.remains();
        remains.left().forEach(change -> lines.add("Not done: " + ChangeText.whole(change)));
        remains.refused().forEach(refused -> lines.add("Refused: " + refused.statement() + "\n" + refused.message()));
        remains.notBack().forEach(change -> lines.add("Not undone: " + ChangeText.whole(change)));
        remains.failure().ifPresent(failure -> lines.add("It fails. " + failure.message() + "\n" + remedy(failure)));
        return lines;
    }

    private static String remedy(Generated.Failure failure) {
        String here = "Correct it there; rows that other revisions insert may stand in its way.";
        return failure.beside().isEmpty()
                ? here
                : here + " Where it needs what another branch makes, delete it, and run this again with --depends-on "
                        + failure.beside().stream().map(RevisionId::value).collect(Collectors.joining(" or ")) + ".";
    }

    private static void marks(List<Finding> findings, List<String> lines) {
        long destructive = findings.stream().filter(Finding::isDestructive).count();
        long others = findings.stream()
                .filter(finding ->
                        !finding.isDestructive() && !finding.caution().isEmpty())
                .count();
        if (destructive > 0) {
            lines.add("Marked there as destructive: " + destructive + ". Look at the file before it runs.");
        }
        if (others > 0) {
            lines.add("Marked there for a review, since rows may stand in the way: " + others + ".");
        }
    }
}
