package dev.limbeck.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant by a word that is not known. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * Returns those of the known words that differ from the word by little, the nearest first, ties in their order; at
     * most three. Upper and lower case count as alike. Empty where none is near.
     */
    public static List<String> to(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return known.stream()
                .map(each -> new Candidate(each, distance.apply(lower(word), lower(each))))
                .filter(each -> each.distance >= 0 && each.distance < Math.max(1, each.word.length()))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /** Returns {@code "Did you mean a or b? "}, or nothing where there is nothing to offer. */
    public static String question(List<String> words) {
        return words.isEmpty() ? "" : "Did you mean " + String.join(" or ", words) + "? ";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private record Candidate(String word, int distance) {}
}
