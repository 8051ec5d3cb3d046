package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.database.Wanted;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revisions say something that the operator has to confirm, and nobody has. */
public final class Unconfirmed extends Problem {
    private Unconfirmed(List<String> lines, List<Place> places) {
        super(
                Exit.USAGE,
                "This is to be confirmed first:\n" + String.join("\n", lines),
                places,
                "Nothing was run. See to it, and say so: run the command again with --confirm.");
    }

    /** Finds what the jobs of a run want to have confirmed; empty where they want nothing. */
    static Optional<Unconfirmed> in(List<Job> jobs) {
        List<String> lines = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Job job : jobs) {
            for (Wanted wanted : job.terms().requirements().confirmations()) {
                lines.add(
                        "  " + job.step().revision().id() + ": " + wanted.text().replace("\n", "\n    "));
                places.add(wanted.place());
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Unconfirmed(lines, places));
    }
}
