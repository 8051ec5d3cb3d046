package dev.limbeck.target;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the revisions of one graph by name. Not for several threads. */
final class Names {
    private static final int SHORTEST_WITH_PREFIX = 4;

    private final RevisionGraph graph;
    private @Nullable NavigableMap<String, RevisionId> byName;

    Names(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Reads a word; a label that looks like steps is the label. */
    Word word(String text) {
        return graph.declaring(text).isPresent() ? Word.named(text) : Word.parse(text);
    }

    /** The revision of an id, a label (the one that declares it) or a unique prefix of either. */
    RevisionId named(String name) {
        return exact(name).orElseGet(() -> only(name, startingWith(name)));
    }

    /** The revision of a name within a branch: the name must be that of a member. */
    RevisionId named(String name, String branch) {
        Set<RevisionId> members = members(branch);
        RevisionId found = exact(name).orElseGet(() -> {
            Map<String, RevisionId> candidates = startingWith(name);
            candidates.values().retainAll(members);
            return only(name, candidates);
        });
        if (!members.contains(found)) {
            throw new NotOnBranch(found, branch);
        }
        return found;
    }

    /** The revisions that a branch, told by label, id or prefix, has below and above it, itself included. */
    Set<RevisionId> members(String branch) {
        return graph.parentage().lineage(named(branch));
    }

    /** What {@code head} or {@code heads} may mean, on the branch where one was named. */
    List<RevisionId> heads(Word word) {
        if (!word.hasBranch()) {
            return word.name().equals(Word.HEADS) ? graph.realHeads() : graph.heads();
        }
        Set<RevisionId> members = members(word.branch());
        return graph.heads().stream().filter(members::contains).toList();
    }

    /** The one head, or none where there is no revision at all. */
    List<RevisionId> onlyHead(Word word) {
        List<RevisionId> heads = heads(word);
        if (heads.size() > 1) {
            throw word.isRelative() ? new MultipleHeads(graph, heads) : MultipleHeads.orAll(graph, heads);
        }
        return heads;
    }

    private Optional<RevisionId> exact(String name) {
        RevisionId id = new RevisionId(name);
        return graph.declaring(name)
                .or(() -> graph.find(id).map(each -> each.id()))
                .or(() -> graph.endOfHidden(id))
                .or(() -> graph.standIn(id).map(squash -> atEnd(id, squash)));
    }

    /** To be at the last of what is replaced is to be at what replaces it; in the midst of that nothing can be. */
    private RevisionId atEnd(RevisionId replaced, RevisionId squash) {
        if (!graph.isEndOfReplaced(replaced)) {
            throw new ReplacedRevision(replaced, graph.get(squash));
        }
        return squash;
    }

    private Map<String, RevisionId> startingWith(String prefix) {
        return new LinkedHashMap<>(byName().subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** Sorted when a name is first looked for that no revision has as a whole: there may be many of both. */
    private NavigableMap<String, RevisionId> byName() {
        if (byName == null) {
            byName = new TreeMap<>(graph.declaredLabels());
            for (Revision each : graph.revisions()) {
                byName.put(each.id().value(), each.id());
            }
            byName.keySet().removeIf(name -> name.length() < SHORTEST_WITH_PREFIX);
        }
        return byName;
    }

    private RevisionId only(String name, Map<String, RevisionId> candidates) {
        List<RevisionId> revisions = (candidates.isEmpty() ? replaced(name) : candidates.values())
                .stream().distinct().toList();
        if (revisions.isEmpty()) {
            throw new UnknownRevision(name, Nearest.to(name, known()));
        }
        if (revisions.size() > 1) {
            throw new AmbiguousRevision(name, revisions.stream().map(graph::get).toList());
        }
        return revisions.get(0);
    }

    /** What is shown goes first: only where none of that begins so, what it replaces is looked at. */
    private List<RevisionId> replaced(String prefix) {
        return graph.replaced().stream()
                .filter(id -> id.value().length() >= SHORTEST_WITH_PREFIX
                        && id.value().startsWith(prefix))
                .map(id -> atEnd(id, graph.standIn(id).orElseThrow()))
                .toList();
    }

    private List<String> known() {
        Map<String, RevisionId> known = new LinkedHashMap<>();
        known.putAll(graph.declaredLabels());
        graph.revisions().forEach(each -> known.put(each.id().value(), each.id()));
        List<String> symbols = List.of(Word.HEAD, Word.HEADS, Word.BASE, Word.CURRENT);
        return Stream.concat(symbols.stream(), known.keySet().stream()).toList();
    }
}
