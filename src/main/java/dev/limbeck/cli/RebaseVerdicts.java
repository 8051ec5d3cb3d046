package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.Published;
import dev.limbeck.workspace.Rebased;
import java.util.List;
import java.util.Set;

/** What a rebase says of the order that it makes. */
final class RebaseVerdicts {
    private final BaseCommand command;
    private final VerdictOptions options;
    private final Project before;
    private final Rebased change;
    private final String undoing;

    private RebaseVerdicts(
            BaseCommand command, VerdictOptions options, Project before, Rebased change, String undoing) {
        this.command = command;
        this.options = options;
        this.before = before;
        this.change = change;
        this.undoing = undoing;
    }

    /** Of one whose files are as they were. */
    static RebaseVerdicts planned(BaseCommand command, VerdictOptions options, Project project, Rebased change) {
        return new RebaseVerdicts(command, options, project, change, "");
    }

    /** Of one whose files have changed. */
    static RebaseVerdicts written(BaseCommand command, VerdictOptions options, Project project, Rebased change) {
        return new RebaseVerdicts(command, options, change.before(project), change, "undo the change, and ");
    }

    /** Tells, and returns, what is found; the other order could have been chosen as well. */
    List<Commutation> ofOpenOrder() {
        List<Commutation> found = found();
        Set<RevisionId> published = found.isEmpty() ? Set.of() : Published.ids(before);
        found.forEach(each -> tell(
                each,
                new BranchPair(each.second().tip(), each.first().tip())
                        .rebase(before.graph(), published)
                        .map(other -> undoing + other)
                        .orElse("")));
        return found;
    }

    /** Tells, and returns, what is found, where what comes first is published. */
    List<Commutation> ofDecidedOrder() {
        List<Commutation> found = found();
        found.forEach(each -> tell(each, ""));
        return found;
    }

    private List<Commutation> found() {
        return options.of(before, BranchPair.of(before.graph(), change), command);
    }

    private void tell(Commutation found, String instead) {
        RebaseAdvice advice = new RebaseAdvice(new Advice(found, command.limbeck()::shown), instead);
        command.say(found.sentence());
        List<String> lines = switch (found.verdict()) {
            case INDEPENDENT, COMMUTE -> List.of();
            case ORDER_MATTERS -> advice.undecided();
            case CONFLICT -> advice.conflict();
        };
        lines.forEach(line -> command.say("  " + line));
    }
}
