package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was done to a database.
 *
 * @param words targets that name revisions, or their ids where no file declares them; empty for all
 */
public record Log(List<String> words) {
    public Log {
        words = List.copyOf(words);
    }

    /** Returns the events, newest first; none where the database has no ledger. */
    public List<Event> of(Project project, ProjectDatabase database) {
        Ledger ledger = database.standing().ledger();
        Set<RevisionId> named = new HashSet<>();
        for (String word : words) {
            named.addAll(revisions(word, ledger, project, database));
        }
        List<Event> events = new ArrayList<>(ledger.events().stream()
                .filter(event -> words.isEmpty() || named.contains(event.id()))
                .toList());
        Collections.reverse(events);
        return events;
    }

    private static List<RevisionId> revisions(String word, Ledger ledger, Project project, ProjectDatabase database) {
        boolean isRemembered =
                ledger.events().stream().anyMatch(event -> event.id().value().equals(word));
        return isRemembered
                ? List.of(new RevisionId(word))
                : project.targets(database::rows).revisions(word);
    }
}
