package dev.limbeck.target;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What words mean in one graph. A word is {@code head}, {@code heads}, {@code base}, {@code current}, an id, a unique
 * prefix of one or a branch label; {@code BRANCH@} before it keeps to one branch; {@code +N} and {@code -N} behind it
 * walk along the parents, from where the database is if nothing stands before them.
 *
 * <p>Every question throws {@link MalformedTarget}, {@link UnknownRevision}, {@link AmbiguousRevision},
 * {@link NotOnBranch}, {@link MultipleHeads}, {@link OutOfReach} or {@link AmbiguousWalk} where the word is not clear.
 */
public final class Targets {
    private static final String DOTS = "..";

    private final RevisionGraph graph;
    private final Names names;
    private final Supplier<List<RevisionId>> current;
    private final Supplier<List<RevisionId>> beside;

    /**
     * Answers for a graph.
     *
     * @param current the rows of the database, all in the graph; asked only for words that start from there
     */
    public Targets(RevisionGraph graph, Supplier<List<RevisionId>> current) {
        this(graph, current, List::of);
    }

    /**
     * Answers for a graph and a database where more is applied than its rows cover.
     *
     * @param beside that, all in the graph; a walk down a branch starts from it too
     */
    public Targets(RevisionGraph graph, Supplier<List<RevisionId>> current, Supplier<List<RevisionId>> beside) {
        this.graph = graph;
        this.names = new Names(graph);
        this.current = current;
        this.beside = beside;
    }

    /** Returns the revisions that a word means, in load order; {@code base} means none. */
    public List<RevisionId> revisions(String text) {
        Word word = names.word(text);
        if (!word.isRelative()) {
            return absolute(word);
        }
        RevisionId end = word.steps() < 0 ? walkDown(word).revision() : walkUp(word);
        return end == null ? List.of() : List.of(end);
    }

    /** Returns the revisions to upgrade to. A word that walks down from where the database is leads nowhere. */
    public List<RevisionId> upgradeTo(String text) {
        Word word = names.word(text);
        if (word.steps() < 0 && word.isFromCurrent()) {
            throw new OutOfReach(word, "an upgrade does not go down");
        }
        List<RevisionId> revisions = revisions(text);
        if (word.steps() < 0 && revisions.isEmpty()) {
            throw new OutOfReach(word, "that is base, and an upgrade does not go down");
        }
        return revisions;
    }

    /** Returns where to downgrade to. A word that walks up from where the database is leads nowhere. */
    public Destination downgradeTo(String text) {
        Word word = names.word(text);
        if (word.isRelative()) {
            if (word.steps() >= 0 && word.isFromCurrent()) {
                throw new OutOfReach(word, "a downgrade does not go up");
            }
            return word.steps() < 0 ? walkDown(word) : new Destination(walkUp(word), branchOf(word));
        }
        List<RevisionId> ends = word.name().equals(Word.HEAD) ? names.heads(word) : absolute(word);
        if (ends.size() > 1) {
            throw word.isFromCurrent() ? new AmbiguousWalk(word, ends) : new MultipleHeads(graph, ends);
        }
        return new Destination(ends.isEmpty() ? null : ends.get(0), branchOf(word));
    }

    /** Returns what a stamp is to write: one destination a revision, or the base, of one branch where one was named. */
    public List<Destination> stampTo(String text) {
        Word word = names.word(text);
        if (word.steps() < 0) {
            return List.of(walkDown(word));
        }
        RevisionId branch = branchOf(word);
        List<Destination> destinations = revisions(text).stream()
                .map(revision -> new Destination(revision, branch))
                .toList();
        return destinations.isEmpty() ? List.of(new Destination(null, branch)) : destinations;
    }

    /**
     * Returns the revisions of a range {@code [start]:[end]}, both ends included, in no particular order. A missing
     * start is base, a missing end is heads; {@code -N:} counts down from the end, {@code :+N} up from the start.
     *
     * @throws BadRange if it is not of that form
     * @throws NotInLine if the start does not lie below the end
     */
    public Set<RevisionId> range(String text) {
        return new Ranges(graph, this, names).members(text);
    }

    /**
     * Returns the revisions of a range {@code [start]..[end]} as git means it: the end and all that is below it by
     * parentage, and neither the start nor what is below that; in no particular order. A missing start is base, a missing
     * end the head.
     *
     * @throws BadRange if it is not of that form
     * @throws NotInLine if the start does not lie below the end
     */
    public Set<RevisionId> above(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            throw new BadRange(text);
        }
        String end = text.substring(dots + DOTS.length());
        List<RevisionId> lower = dots == 0 ? List.of() : revisions(text.substring(0, dots));
        List<RevisionId> upper = revisions(end.isEmpty() ? Word.HEAD : end);
        Set<RevisionId> members = new LinkedHashSet<>(graph.parentage().ancestors(upper));
        if (!members.containsAll(lower)) {
            throw new NotInLine(text);
        }
        members.removeAll(graph.parentage().ancestors(lower));
        return members;
    }

    List<RevisionId> absolute(Word word) {
        return switch (word.name()) {
            case Word.HEADS -> names.heads(word);
            case Word.HEAD -> names.onlyHead(word);
            case Word.BASE -> List.of();
            case Word.CURRENT -> rowsOn(word);
            default -> List.of(word.hasBranch() ? names.named(word.name(), word.branch()) : names.named(word.name()));
        };
    }

    private @Nullable RevisionId walkUp(Word word) {
        return walk(word).from(only(word, word.isFromCurrent() ? rowsOn(word) : absolute(word)));
    }

    /** A walk that starts from where the database is, or comes to base, does not mean what lies beside its line. */
    private Destination walkDown(Word word) {
        RevisionId start = only(word, word.isFromCurrent() ? lastApplied(word) : absolute(word));
        RevisionId end = walk(word).from(start);
        return new Destination(end, end == null || word.isFromCurrent() ? start : branchOf(word));
    }

    Walk walk(Word word) {
        return word.hasBranch() ? Walk.within(graph, word, names.members(word.branch())) : Walk.of(graph, word);
    }

    private static @Nullable RevisionId only(Word word, List<RevisionId> starts) {
        if (starts.size() > 1) {
            throw new AmbiguousWalk(word, starts);
        }
        return starts.isEmpty() ? null : starts.get(0);
    }

    private List<RevisionId> rowsOn(Word word) {
        return rowsOn(word, current.get());
    }

    /** Where the database is, in load order; on a branch: its rows there, or else the last of what they imply there. */
    private List<RevisionId> rowsOn(Word word, Collection<RevisionId> rows) {
        Collection<RevisionId> there = word.hasBranch() ? rowsAmong(names.members(word.branch()), rows) : rows;
        return graph.revisions().stream()
                .map(Revision::id)
                .filter(there::contains)
                .toList();
    }

    /** Where a walk down begins: the rows, or else what they imply on the branch and nothing applied follows. */
    private List<RevisionId> lastApplied(Word word) {
        if (!word.hasBranch()) {
            return rowsOn(word);
        }
        Set<RevisionId> ends = new LinkedHashSet<>(current.get());
        ends.addAll(beside.get());
        List<RevisionId> tips = graph.parentage().tips(graph.requirements().ancestors(ends));
        List<RevisionId> there =
                rowsOn(word, ends).stream().filter(tips::contains).toList();
        if (there.isEmpty()) {
            throw new OutOfReach(word, "nothing of branch '" + word.branch() + "' is applied");
        }
        return there;
    }

    private Collection<RevisionId> rowsAmong(Set<RevisionId> members, Collection<RevisionId> rows) {
        List<RevisionId> rowsThere = rows.stream().filter(members::contains).toList();
        if (!rowsThere.isEmpty()) {
            return rowsThere;
        }
        Set<RevisionId> implied = new LinkedHashSet<>(graph.requirements().ancestors(rows));
        implied.retainAll(members);
        return graph.requirements().tips(implied);
    }

    private @Nullable RevisionId branchOf(Word word) {
        return word.hasBranch() ? names.named(word.branch()) : null;
    }
}
