package dev.limbeck.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The name of a revision, as its file and the version table spell it; never empty. */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** The characters that the grammar of targets needs for itself. */
    private static final String RESERVED = "@-+:";

    private static final Set<String> RESERVED_WORDS = Set.of("head", "heads", "base", "current");

    /** One text for all that are equal: files, version table and ledger name each, and then they are compared often. */
    public RevisionId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A revision id is never empty");
        }
        value = value.intern();
    }

    /** Whether a text may be an id. */
    public static boolean isGood(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isForbidden(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty() && !isReserved(text);
    }

    private static boolean isForbidden(int c) {
        return RESERVED.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns the characters of a text that no id may hold, quoted, each once, in order; empty where it is a good id. */
    public static List<String> forbiddenIn(String text) {
        return text.codePoints()
                .distinct()
                .filter(RevisionId::isForbidden)
                .mapToObj(c -> "'" + Character.toString(c) + "'")
                .toList();
    }

    /** Whether a text that would do for an id means other revisions wherever a revision is named. */
    public static boolean isReserved(String text) {
        return RESERVED_WORDS.contains(text);
    }

    /** Returns the ids as one text, in the order given, {@code ", "} between them; empty for none. */
    public static String join(Iterable<RevisionId> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(RevisionId::value)
                .collect(Collectors.joining(", "));
    }

    /** Returns the ids that are not among the others, in the order given, each once. */
    public static List<RevisionId> without(Collection<RevisionId> ids, Collection<RevisionId> others) {
        Set<RevisionId> left = new LinkedHashSet<>(ids);
        left.removeAll(Set.copyOf(others));
        return List.copyOf(left);
    }

    /** As that of any record, but written out: every step through the graph looks ids up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
