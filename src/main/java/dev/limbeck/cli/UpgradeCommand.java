package dev.limbeck.cli;

import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.RunConditions.Consent;
import dev.limbeck.workspace.Upgrade;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code upgrade}. */
@Command(
        name = "upgrade",
        description = "Apply a revision and all it needs that is not applied.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class UpgradeCommand extends MoveCommand {
    private static final String ALL = "heads";

    @Parameters(
            paramLabel = "TARGET",
            converter = WordConverter.class,
            description =
                    "What to apply: head, heads, an id or the start of one, a label, label@head, +1 from where the database is, ID+1.")
    private String target = "";

    @Option(
            names = "--apply-skipped",
            description = "Run first what lies below where the database is and was never applied to it.")
    private boolean applySkipped;

    @Option(names = "--confirm", description = "Say yes to all that the revisions want to have confirmed.")
    private boolean isConfirmed;

    @Mixin
    private ResumeOptions resumeOptions = new ResumeOptions();

    @Mixin
    private PatienceOptions patienceOptions = new PatienceOptions();

    @Override
    RunConditions conditions() {
        return new RunConditions(patienceOptions.patience(), isConfirmed ? Consent.GIVEN : Consent.NOT_GIVEN);
    }

    @Override
    Move move() {
        String end = end(target);
        return new Upgrade(end.isEmpty() && !target.isEmpty() ? ALL : end, applySkipped, resumeOptions.resume());
    }

    @Override
    List<String> typed() {
        return List.of(target);
    }

    @Override
    void checkScript(List<String> starts) {
        resumeOptions.refuseInScript();
        refuse(
                !starts.isEmpty() && applySkipped,
                "--apply-skipped with --sql has to see the database: leave out where it starts");
    }
}
