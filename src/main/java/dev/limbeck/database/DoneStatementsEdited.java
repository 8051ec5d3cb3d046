package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SectionText;
import java.util.List;

/** A revision is to be gone on with, and what was run of it is no longer what its file begins with. */
public final class DoneStatementsEdited extends Problem {
    DoneStatementsEdited(RevisionStep step, SectionText section, Progress progress) {
        super(
                Exit.CHECK,
                "The first %d statements of the %s of %s have finished, and the file says something else now"
                        .formatted(
                                progress.done(),
                                step.direction().word(),
                                step.revision().id()),
                List.of(Place.of(section.file(), section.firstLine())),
                "Nothing was run. Bring those statements back to what was run, and change only what follows them; or"
                        + " finish it, or take it back, by hand, and say so with `limbeck stamp --assume-applied "
                        + step.revision().id() + " --reason TEXT` or `--assume-undone`.");
    }
}
