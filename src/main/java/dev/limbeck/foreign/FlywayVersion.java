package dev.limbeck.foreign;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version as Flyway compares them: numbers between dots or underscores, where zeros at the end do not count.
 *
 * @param text with dots, as Flyway writes it into its table
 */
record FlywayVersion(String text) implements Comparable<FlywayVersion> {
    private static final Pattern DATED = Pattern.compile("\\d{4}(\\.\\d\\d){2,5}");

    FlywayVersion {
        text = text.replace('_', '.');
    }

    private List<BigInteger> parts() {
        return Stream.of(text.split("\\.")).map(BigInteger::new).toList();
    }

    /** The same text for all that are one version. */
    String key() {
        return parts().stream()
                .map(BigInteger::toString)
                .collect(Collectors.joining("."))
                .replaceFirst("(\\.0)+$", "");
    }

    /** The moment that it names, as a header has it; empty where it names none. */
    String date() {
        boolean isDated = DATED.matcher(text).matches();
        return isDated || !text.contains(".") ? Version.date(text.replace(".", "")) : "";
    }

    @Override
    public int compareTo(FlywayVersion other) {
        List<BigInteger> mine = parts();
        List<BigInteger> theirs = other.parts();
        for (int index = 0; index < Math.max(mine.size(), theirs.size()); index++) {
            BigInteger one = index < mine.size() ? mine.get(index) : BigInteger.ZERO;
            BigInteger another = index < theirs.size() ? theirs.get(index) : BigInteger.ZERO;
            if (!one.equals(another)) {
                return one.compareTo(another);
            }
        }
        return 0;
    }
}
