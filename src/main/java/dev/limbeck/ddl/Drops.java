package dev.limbeck.ddl;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What statements drop though it is to stay, only to make it anew: what it holds would be gone. */
final class Drops {
    private static final Pattern COLUMN =
            Pattern.compile("ALTER TABLE (?:ONLY )?(" + SqlName.QUALIFIED + ")\\s+DROP COLUMN (" + SqlName.ONE + ")");

    private static final Pattern OBJECT =
            Pattern.compile("DROP (TABLE|SEQUENCE|TYPE|DOMAIN) (" + SqlName.QUALIFIED + ")");

    private static final Set<String> HOLDING = Set.of("table", "sequence");

    private final Snapshot before;
    private final Snapshot after;

    Drops(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the columns whose values would be gone, in the order of the statements. */
    List<Element> columns(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> column(statement).stream())
                .filter(this::isToStay)
                .filter(column -> !after.of(column).containsKey("generated"))
                .distinct()
                .toList();
    }

    /** Returns the types and domains that are made anew. */
    List<Element> types(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> object(statement).stream())
                .filter(object -> object.kind().equals("type") || object.kind().equals("domain"))
                .filter(this::isToStay)
                .distinct()
                .toList();
    }

    /** Whether a statement takes something away that the difference does not name as gone. */
    boolean isTaking(String statement) {
        return !columns(List.of(statement)).isEmpty()
                || object(statement)
                        .filter(object -> HOLDING.contains(object.kind()))
                        .filter(object -> !isNamed(object))
                        .isPresent();
    }

    private boolean isNamed(Element object) {
        return before.elements().containsKey(object) && (!after.elements().containsKey(object) || isRemade(object));
    }

    /** A table becomes a partitioned one only by being made anew; the difference says so. */
    private boolean isRemade(Element table) {
        return Stream.of("partition key", "of type")
                .anyMatch(property -> !before.of(table)
                        .getOrDefault(property, "")
                        .equals(after.of(table).getOrDefault(property, "")));
    }

    private boolean isToStay(Element element) {
        return before.elements().containsKey(element) && after.elements().containsKey(element);
    }

    private static Optional<Element> column(String statement) {
        Matcher found = COLUMN.matcher(statement);
        return found.lookingAt()
                ? Optional.of(new Element("table " + found.group(1), "column", SqlName.plain(found.group(2))))
                : Optional.empty();
    }

    private static Optional<Element> object(String statement) {
        Matcher found = OBJECT.matcher(statement);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String kind = found.group(1).toLowerCase(Locale.ROOT);
        String name = found.group(2);
        return Optional.of(new Element(kind + " " + name, kind, SqlName.plain(SqlName.last(name))));
    }
}
