package dev.limbeck.git;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What is named as the upstream is no commit of the repository. */
public final class UnknownRef extends Problem {
    UnknownRef(String name, String who, String bring) {
        super(
                Exit.USAGE,
                "No commit is called '" + name + "' here, which " + who + " names as the upstream",
                List.of(),
                bring + "`git branch --all` lists what is here.");
    }
}
