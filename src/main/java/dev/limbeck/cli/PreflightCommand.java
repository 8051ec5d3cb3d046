package dev.limbeck.cli;

import dev.limbeck.config.Patience;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.SizeText;
import dev.limbeck.workspace.Downgrade;
import dev.limbeck.workspace.Look;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Preflight;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Prospect;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.RunConditions.Consent;
import dev.limbeck.workspace.Upgrade;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight}. */
@Command(
        name = "preflight",
        description = {
            "Look at all that can be known before a run; write nothing.",
            "Exits with 4 where something will stop the run; warnings do not count."
        },
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class PreflightCommand extends BaseCommand {
    @Parameters(paramLabel = "TARGET", converter = WordConverter.class, description = "What would be applied.")
    private String target = "";

    @Option(names = "--downgrade", description = "Look at a downgrade: TARGET is what would stay applied.")
    private boolean isDowngrade;

    @Option(names = "--apply-skipped", description = "As for upgrade.")
    private boolean applySkipped;

    @Option(names = "--confirm", description = "As for upgrade.")
    private boolean isConfirmed;

    @Mixin
    private ResumeOptions resumeOptions = new ResumeOptions();

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        Prospect prospect;
        try (ProjectDatabase database = databaseOf(project)) {
            Consent consent = isConfirmed ? Consent.GIVEN : Consent.NOT_GIVEN;
            prospect = Preflight.of(database.seen(), database, move(), new RunConditions(Patience.UNSAID, consent));
        }
        if (isJson()) {
            print(ProspectDocument.of(prospect, move(), project.root()));
        } else {
            printAll(lines(prospect).stream());
        }
        return prospect.isClear() ? Exit.DONE : Exit.CHECK;
    }

    private Move move() {
        return isDowngrade
                ? new Downgrade(target, false, resumeOptions.resume())
                : new Upgrade(target, applySkipped, resumeOptions.resume());
    }

    private List<String> lines(Prospect prospect) {
        List<String> lines = new ArrayList<>();
        prospect.looks().forEach(look -> add(lines, look));
        prospect.plan().steps().forEach(step -> lines.add(step.line()));
        prospect.tables().forEach(table -> lines.add("Touching " + table.table() + ": " + SizeText.of(table)));
        return lines;
    }

    private void add(List<String> lines, Look look) {
        String start = "%-7s  %s: ".formatted(look.level().word(), look.subject());
        lines.add(start + look.message().replace("\n", "\n           "));
        look.places().forEach(place -> Failures.lines(place, limbeck()).forEach(line -> lines.add("         " + line)));
        look.remedy().lines().forEach(line -> lines.add("           " + line));
    }
}
