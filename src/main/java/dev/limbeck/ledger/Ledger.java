package dev.limbeck.ledger;

import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The events of one database, and what follows from them. */
public final class Ledger {
    /** That of a database of which nothing is known. */
    public static final Ledger EMPTY = new Ledger(List.of());

    private final List<Event> events;
    private final Map<RevisionId, Event> finished = new LinkedHashMap<>();
    private final Map<RevisionId, Event> latest = new LinkedHashMap<>();
    private final Set<RevisionId> rows = new TreeSet<>();

    /** Takes the events in their order. */
    public Ledger(List<Event> events) {
        this.events = List.copyOf(events);
        for (Event event : this.events) {
            latest.remove(event.id());
            latest.put(event.id(), event);
            if (event.isFinished()) {
                finished.put(event.id(), event);
                event.entry().removed().forEach(rows::remove);
                rows.addAll(event.entry().added());
            }
        }
    }

    /** All events, in their order. */
    public List<Event> events() {
        return events;
    }

    /** The rows of the version table as the last event left them, sorted. */
    public List<RevisionId> rows() {
        return List.copyOf(rows);
    }

    /** The revisions that are applied, in the order in which each was first heard of. */
    public Set<RevisionId> applied() {
        Set<RevisionId> applied = new LinkedHashSet<>();
        finished.forEach((id, event) -> {
            if (event.entry().isApplied()) {
                applied.add(id);
            }
        });
        return applied;
    }

    /** Returns the last event of a revision that came to its end; empty where nothing is known of the revision. */
    public Optional<Event> lastOf(RevisionId id) {
        return Optional.ofNullable(finished.get(id));
    }

    /** Returns the last event that applied a revision or undid it; empty where none is known. */
    public Optional<Event> lastMoveOf(RevisionId id) {
        return events.stream()
                .filter(event -> event.id().equals(id)
                        && event.isFinished()
                        && event.entry().kind() != EventKind.ACCEPTED)
                .reduce((earlier, later) -> later);
    }

    /** The events that were begun last of their revision and never finished, in their order. */
    public List<Event> unfinished() {
        return new ArrayList<>(
                latest.values().stream().filter(event -> !event.isFinished()).toList());
    }

    /** Returns the checksum of what was run of a revision, or accepted since; empty where none is known. */
    public String checksum(RevisionId id) {
        return lastOf(id).map(event -> event.entry().kept().checksum()).orElse("");
    }
}
