package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Touched;
import dev.limbeck.target.Targets;
import dev.limbeck.workspace.Branch;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Conflicts;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.ScratchDatabases;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code conflicts}. */
@Command(
        name = "conflicts",
        description = "Tell whether the order of two branches matters, by running both orders on scratch databases.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class ConflictsCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "0..2",
            converter = WordConverter.class,
            description = "The ends of the two branches; otherwise the two heads.")
    private List<String> words = List.of();

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        Optional<List<RevisionId>> ends = ends(project);
        if (ends.isEmpty()) {
            say("Nothing to compare: there are no two heads.");
            if (isJson()) {
                print(ConflictsDocument.ofNothing());
            }
            return Exit.DONE;
        }
        BranchPair pair = new BranchPair(ends.get().get(0), ends.get().get(1));
        Commutation found = Conflicts.withoutRunning(project, pair).orElseGet(() -> proven(project, pair));
        if (isJson()) {
            print(ConflictsDocument.of(found, project.root()));
        } else {
            show(found);
        }
        return found.verdict().isSafe() ? Exit.DONE : Exit.CHECK;
    }

    private Optional<List<RevisionId>> ends(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            Targets targets = project.targets(database::rows);
            return Conflicts.ends(project.graph(), targets, words);
        }
    }

    private Commutation proven(Project project, BranchPair pair) {
        try (ScratchDatabases scratch = ScratchDatabases.open(project, this::say)) {
            return new Conflicts(project, scratch).between(pair.first(), pair.second());
        }
    }

    private void show(Commutation found) {
        print(found.sentence());
        String base = found.base().isEmpty() ? "<base>" : RevisionId.join(found.base());
        print("  both behind " + base);
        show(found.first());
        show(found.second());
        found.fleeting().forEach(columns -> print("  not compared, other values each time: " + columns));
        found.differences().forEach(difference -> show(difference, found));
        found.firstThenSecond().ifPresent(failure -> show(found.second(), found.first(), failure));
        found.secondThenFirst().ifPresent(failure -> show(found.first(), found.second(), failure));
    }

    private void show(Branch branch) {
        print("  " + RevisionId.join(branch.revisions()));
        Touched touched = branch.touched();
        if (touched.objects().isEmpty()) {
            print("    changes nothing");
        }
        show("creates", touched.created());
        show("alters", touched.altered());
        show("drops", touched.dropped());
        show("fills", touched.filled());
    }

    private void show(String deed, List<String> objects) {
        if (!objects.isEmpty()) {
            print("    " + deed + " " + String.join(", ", objects));
        }
    }

    private void show(Difference difference, Commutation found) {
        print("  " + difference.object() + ": " + difference.what());
        print("    " + found.first().tip() + " first: " + shown(difference.first()));
        print("    " + found.second().tip() + " first: " + shown(difference.second()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value.strip().replace("\n", "\n      ");
    }

    private void show(Branch later, Branch earlier, Problem failure) {
        print("  " + later.tip() + " behind " + earlier.tip() + ":");
        Failures.lines(failure, limbeck()).forEach(line -> print("    " + line));
    }
}
