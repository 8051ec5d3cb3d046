package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.workspace.Verified;
import dev.limbeck.workspace.VerifyListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands on what was verified as soon as it is known, but in the order of the revisions, whichever was finished first. */
final class InOrder implements VerifyListener {
    private final List<RevisionId> order;
    private final Consumer<Verified> reader;
    private final Map<RevisionId, Verified> waiting = new HashMap<>();
    private int next;

    InOrder(List<RevisionId> order, Consumer<Verified> reader) {
        this.order = List.copyOf(order);
        this.reader = reader;
    }

    @Override
    public void finished(Verified verified) {
        waiting.put(verified.revision().id(), verified);
        while (next < order.size() && waiting.containsKey(order.get(next))) {
            reader.accept(waiting.remove(order.get(next++)));
        }
    }
}
