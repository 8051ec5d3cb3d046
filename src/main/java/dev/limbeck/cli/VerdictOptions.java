package dev.limbeck.cli;

import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.Verdicts;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether commands that put branches together tell whether their order matters. */
final class VerdictOptions {
    @Option(
            names = "--no-verify",
            description = "Do not find out on scratch databases whether the order of the branches matters.")
    private boolean isUnwanted;

    /** Options of which nothing comes. */
    static VerdictOptions unwanted() {
        VerdictOptions options = new VerdictOptions();
        options.isUnwanted = true;
        return options;
    }

    /** Returns what is found of the pairs, if it is wanted. */
    List<Commutation> of(Project project, List<BranchPair> pairs, Consumer<String> notice) {
        return isUnwanted ? List.of() : new Verdicts(project, notice).of(pairs);
    }
}
