package dev.limbeck.cli;

import dev.limbeck.hook.ProgramEnd;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Git, which runs Limbeck in a hook, does not take what it has changed. */
final class GitFailed extends Problem {
    GitFailed(ProgramEnd end, List<String> said) {
        super(
                Exit.FAILED,
                String.join("\n", "git " + end.told(), String.join("\n", said)).strip(),
                List.of(),
                "See what `git status` says: `git add` and `git commit --amend` do what is left.");
    }
}
