package dev.limbeck.cli;

import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.Verdicts;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether commands that put branches together tell whether their order matters. */
final class VerdictOptions {
    @Option(
            names = "--no-verify",
            description = "Do not find out on scratch databases whether the order of the branches matters.")
    private boolean isUnwanted;

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    /** Options of which nothing comes. */
    static VerdictOptions unwanted() {
        VerdictOptions options = new VerdictOptions();
        options.isUnwanted = true;
        return options;
    }

    /** Returns what is found of the pairs, if it is wanted. */
    List<Commutation> of(Project project, List<BranchPair> pairs, BaseCommand command) {
        return isUnwanted ? List.of() : new Verdicts(project, seeds(command.limbeck()), command::say).of(pairs);
    }

    /** The files of rows for a proof. */
    List<Path> seeds(Limbeck limbeck) {
        return seeds.files(limbeck);
    }
}
