package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** It is not clear which revision is shown in the place of another. */
public final class BadReplacement extends Problem {
    private BadReplacement(String message, List<Place> places, String remedy) {
        super(Exit.GRAPH, message, places, remedy);
    }

    static BadReplacement twice(RevisionId replaced, Revision first, Revision second) {
        return new BadReplacement(
                "Revision %s is replaced by both %s and %s".formatted(replaced, first.id(), second.id()),
                List.of(first.origin().revision(), second.origin().revision()),
                "Delete the file of one of them; or, where one should replace the other, name that in its `replaces`"
                        + " instead of what that replaces.");
    }

    static BadReplacement ofItself(List<Revision> members) {
        return new BadReplacement(
                RevisionId.join(members.stream().map(Revision::id).toList())
                        + (members.size() == 1 ? " replaces itself" : " replace each other"),
                members.stream().map(each -> each.origin().revision()).toList(),
                "Correct the line `replaces`.");
    }
}
