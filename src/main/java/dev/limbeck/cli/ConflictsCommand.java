package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.Targets;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Conflicts;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.ScratchDatabases;
import dev.limbeck.workspace.TextComparison;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code conflicts}. */
@Command(
        name = "conflicts",
        description = "Tell whether the order of branches matters, by running both orders on scratch databases.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class ConflictsCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            converter = WordConverter.class,
            description = "The ends of two branches; otherwise all heads, and of more than two heads each two.")
    private List<String> words = List.of();

    @Option(
            names = "--static",
            description =
                    "Run nothing: compare the names in the text of the statements, which is weaker than to run them.")
    private boolean isStatic;

    @Mixin
    private SeedOptions seeds = new SeedOptions();

    @Override
    Exit run() {
        demandClear();
        Project project = limbeck().openProject();
        List<RevisionId> ends = ends(project);
        demandTwo(ends);
        List<BranchPair> pairs = BranchPair.among(ends);
        if (pairs.isEmpty()) {
            say("Nothing to compare: there are no two heads.");
            if (isJson()) {
                print(ConflictsDocument.ofNothing());
            }
            return Exit.DONE;
        }
        return isStatic ? byText(project, pairs) : byRunning(project, pairs);
    }

    private void demandClear() {
        if (isStatic && seeds.areGiven()) {
            throw new ParameterException(
                    spec().commandLine(), "--static runs nothing, and --seed loads rows for a run: choose one");
        }
        if (words.size() > 2) {
            throw new ParameterException(
                    spec().commandLine(),
                    "Two branches are compared, and here are %d names: name two ends, as in `limbeck conflicts %s %s`, or none for all heads"
                            .formatted(words.size(), words.get(0), words.get(1)));
        }
    }

    private void demandTwo(List<RevisionId> ends) {
        if (!words.isEmpty() && ends.size() < 2) {
            throw new ParameterException(
                    spec().commandLine(),
                    "Two branches are compared, and '%s' names one: name both ends, `limbeck conflicts %s REV`, or none for all heads"
                            .formatted(String.join(" ", words), ends.isEmpty() ? "REV" : ends.get(0)));
        }
    }

    private List<RevisionId> ends(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            Targets targets = project.targets(database::rows);
            return Conflicts.ends(project.graph(), targets, words);
        }
    }

    private Exit byRunning(Project project, List<BranchPair> pairs) {
        List<Commutation> found = proven(project, pairs);
        if (isJson()) {
            print(ConflictsDocument.of(found, project.root()));
        }
        return found.stream().allMatch(each -> each.verdict().isSafe()) ? Exit.DONE : Exit.CHECK;
    }

    /** Where no pair has anything to run, no server is started. */
    private List<Commutation> proven(Project project, List<BranchPair> pairs) {
        List<Commutation> bare = pairs.stream()
                .flatMap(pair -> Conflicts.withoutRunning(project, pair).stream())
                .toList();
        if (bare.size() == pairs.size()) {
            bare.forEach(each -> show(each, pairs));
            return bare;
        }
        List<Commutation> found = new ArrayList<>();
        try (ScratchDatabases scratch = opened(project)) {
            for (BranchPair pair : pairs) {
                Commutation each = Conflicts.withoutRunning(project, pair)
                        .orElseGet(() -> new Conflicts(project, scratch, seeds.files(limbeck()))
                                .between(pair.first(), pair.second()));
                show(each, pairs);
                found.add(each);
            }
        }
        return found;
    }

    private ScratchDatabases opened(Project project) {
        try {
            return ScratchDatabases.open(project, this::say);
        } catch (Problem none) {
            if (none.exit() != Exit.USAGE) {
                say(
                        "Nothing was proven. Without a server `limbeck conflicts --static` compares the text, which is weaker.");
            }
            throw none;
        }
    }

    /** Of several pairs a line each. */
    private void show(Commutation found, List<BranchPair> pairs) {
        if (!isJson() && pairs.size() > 1) {
            print(found.sentence());
        } else if (!isJson()) {
            CommutationText.lines(found, limbeck()).forEach(this::print);
        }
    }

    private Exit byText(Project project, List<BranchPair> pairs) {
        List<TextComparison> found =
                pairs.stream().map(pair -> TextComparison.of(project, pair)).toList();
        if (isJson()) {
            print(ConflictsDocument.ofTexts(found, project.root()));
        } else {
            found.forEach(this::show);
        }
        return found.stream().allMatch(each -> each.result() == TextComparison.Result.APART) ? Exit.DONE : Exit.CHECK;
    }

    private void show(TextComparison found) {
        print(found.sentence());
        found.unclear()
                .forEach(
                        each -> print("  not told by its text: " + limbeck().shown(each.place()) + ": " + each.what()));
    }
}
