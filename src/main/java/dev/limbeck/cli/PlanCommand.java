package dev.limbeck.cli;

import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.Resume;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.ForecastMarkdown;
import dev.limbeck.render.ForecastText;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Downgrade;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Preview;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.RunConditions;
import dev.limbeck.workspace.Upgrade;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code plan}. */
@Command(
        name = "plan",
        description = "Show what an upgrade or a downgrade would run, what each statement locks, and who would wait.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class PlanCommand extends MenuCommand {
    /** The newest version that rules are known for. */
    static final int NEWEST = 18;

    @Parameters(
            paramLabel = "TARGET",
            converter = WordConverter.class,
            description = "As for upgrade, or with --downgrade as for that.")
    private String target = "";

    @Option(names = "--downgrade", description = "Plan a downgrade to the target, and not an upgrade.")
    private boolean isDowngrade;

    @Option(
            names = "--apply-skipped",
            description = "Run first what lies below where the database is and was never applied to it.")
    private boolean appliesSkipped;

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "REV",
            description = "Plan from there instead of asking a database; base for an empty one.")
    private List<String> from = List.of();

    @Option(
            names = "--server-version",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --from: for this major version of PostgreSQL; otherwise " + NEWEST + ".")
    private int serverVersion;

    @Option(
            names = "--measure",
            description = "Run it on a scratch database and show what the server locks and writes there; otherwise"
                    + " rules tell it from the text of the statements.")
    private boolean isMeasured;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = PlanFormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private PlanFormat format = PlanFormat.TEXT;

    @Override
    Exit run() {
        if (serverVersion != 0 && from.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), "--server-version goes with --from: a server says its own");
        }
        Project project = limbeck().openProject();
        Forecast forecast = forecast(project);
        if (forecast.plan().isEmpty()) {
            say("Nothing to do.");
        }
        switch (format) {
            case TEXT -> printAll(new ForecastText(forecast, this::shown).lines().stream());
            case MARKDOWN -> printAll(new ForecastMarkdown(forecast, this::shown).lines().stream());
            case JSON -> print(Json.of(ForecastDocument.of("plan", forecast, move(), project.root())));
        }
        return Exit.DONE;
    }

    private Forecast forecast(Project project) {
        Preview.Basis basis = isMeasured ? Preview.Basis.SCRATCH : Preview.Basis.RULES;
        if (!from.isEmpty()) {
            return new Preview(project, RunConditions.PLAIN, basis, this::say)
                    .from(from, move(), serverVersion == 0 ? NEWEST : serverVersion);
        }
        try (ProjectDatabase database = databaseOf(project)) {
            return new Preview(database.seen(), RunConditions.PLAIN, basis, this::say).of(database, move());
        }
    }

    private Move move() {
        return isDowngrade
                ? new Downgrade(target, false, Resume.NEVER)
                : new Upgrade(target, appliesSkipped, Resume.NEVER);
    }

    private String shown(String file) {
        return limbeck().shown(Path.of(file));
    }
}
