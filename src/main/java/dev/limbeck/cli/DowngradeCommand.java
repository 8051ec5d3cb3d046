package dev.limbeck.cli;

import dev.limbeck.workspace.Downgrade;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.RunConditions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downgrade}. */
@Command(
        name = "downgrade",
        description = "Undo what follows a revision.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class DowngradeCommand extends MoveCommand {
    @Parameters(
            paramLabel = "TARGET",
            converter = WordConverter.class,
            description =
                    "What stays applied: an id or the start of one, base for nothing, label@base, -1 from where the database is, ID-1.")
    private String target = "";

    @Option(
            names = "--from-ledger",
            description = "Undo revisions that no file declares with what the ledger kept of them.")
    private boolean fromLedger;

    @Mixin
    private ResumeOptions resumeOptions = new ResumeOptions();

    @Mixin
    private PatienceOptions patienceOptions = new PatienceOptions();

    @Override
    RunConditions conditions() {
        return new RunConditions(patienceOptions.patience(), RunConditions.Consent.NOT_GIVEN);
    }

    @Override
    Move move() {
        return new Downgrade(end(target), fromLedger, resumeOptions.resume());
    }

    @Override
    List<String> typed() {
        return List.of(target);
    }

    @Override
    void checkScript(List<String> starts) {
        resumeOptions.refuseInScript();
        refuse(end(target).isEmpty(), "A downgrade says where it ends: " + target + "base for nothing applied");
        refuse(
                !starts.isEmpty() && fromLedger,
                "--from-ledger with --sql has to see the database: leave out where it starts");
    }
}
