package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A project of Sqitch's has its plan elsewhere. */
public final class NoPlan extends Problem {
    NoPlan(String file) {
        super(
                Exit.USAGE,
                "There is no plan of Sqitch: " + file,
                List.of(),
                "Name the folder in which sqitch.conf lies, or the one with sqitch.plan, deploy, revert and verify.");
    }
}
