package dev.limbeck.ddl;

import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.Snapshot;
import dev.limbeck.sql.SqlQuote;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that is numbered by a default from now on, and was by an identity, or the other way round. The sequences of both
 * have the same name as a rule, and the new one goes on where the old one was.
 */
final class Handover {
    private static final Pattern NEXT = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

    private final Snapshot before;
    private final Snapshot after;

    private Handover(Comparison comparison) {
        this.before = comparison.before();
        this.after = comparison.after();
    }

    /** Returns the statements for each such column, which are of use together only; none where there are none. */
    static List<List<String>> of(Comparison comparison) {
        Handover handover = new Handover(comparison);
        return comparison.findings().stream()
                .map(Finding::change)
                .map(change -> change.element())
                .filter(element -> element.kind().equals("column"))
                .map(handover::of)
                .filter(statements -> !statements.isEmpty())
                .toList();
    }

    private List<String> of(Element column) {
        Map<String, String> was = before.of(column);
        Map<String, String> is = after.of(column);
        Optional<String> old = sequence(before, column, was);
        Optional<String> next = sequence(after, column, is);
        boolean isOther = was.containsKey("identity") != is.containsKey("identity");
        if (!isOther || old.isEmpty() || next.isEmpty()) {
            return List.of();
        }
        String kept = SqlName.plain(SqlName.last(old.get())) + Conversion.OLD;
        String place = SqlName.schema(old.get()) + "." + SqlName.quoted(kept);
        String rename = "ALTER SEQUENCE " + old.get() + " RENAME TO " + SqlName.quoted(kept);
        String goOn =
                "SELECT pg_catalog.setval(" + SqlQuote.text(next.get()) + ", last_value, is_called) FROM " + place;
        String alter = "ALTER TABLE " + SqlName.of(column.object(), "table") + " ALTER COLUMN "
                + SqlName.quoted(column.name()) + " ";
        return was.containsKey("identity")
                ? List.of(
                        rename,
                        made(next.get(), column),
                        goOn,
                        alter + "DROP IDENTITY",
                        alter + "SET DEFAULT " + is.get("default"))
                : List.of(
                        alter + "DROP DEFAULT",
                        rename,
                        alter + "ADD GENERATED " + ("a".equals(is.get("identity")) ? "ALWAYS" : "BY DEFAULT")
                                + " AS IDENTITY (SEQUENCE NAME " + next.get() + " "
                                + counting(next.get(), was, is) + ")",
                        goOn,
                        "DROP SEQUENCE " + place);
    }

    /** The column may become one that holds more only later; as far as it does, its sequence does then too. */
    private String counting(String next, Map<String, String> was, Map<String, String> is) {
        Map<String, String> sequence = properties(next);
        return Objects.equals(was.get("type"), is.get("type"))
                ? SequenceSql.counting(sequence)
                : SequenceSql.withoutBounds(sequence);
    }

    private String made(String name, Element column) {
        Map<String, String> sequence = properties(name);
        return "CREATE SEQUENCE " + name + " AS " + sequence.get("type") + " " + SequenceSql.counting(sequence)
                + " OWNED BY " + SqlName.of(column.object(), "table") + "." + SqlName.quoted(column.name());
    }

    private Map<String, String> properties(String sequence) {
        return after.of(new Element("sequence " + sequence, "sequence", SqlName.plain(SqlName.last(sequence))));
    }

    /** The sequence that numbers a column; empty where none does, or one that is not its own. */
    private static Optional<String> sequence(Snapshot schema, Element column, Map<String, String> properties) {
        Matcher next = NEXT.matcher(properties.getOrDefault("default", ""));
        Optional<String> called = next.matches() ? Optional.of(next.group(1).replace("''", "'")) : Optional.empty();
        return schema.elements().entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals("sequence"))
                .filter(entry -> isOf(entry.getValue().getOrDefault("owned by", ""), column))
                .map(entry -> SqlName.of(entry.getKey().object(), "sequence"))
                .filter(name -> properties.containsKey("identity") || called.equals(Optional.of(name)))
                .findFirst();
    }

    private static boolean isOf(String owner, Element column) {
        return column.object().equals("table " + SqlName.schema(owner))
                && column.name().equals(SqlName.plain(SqlName.last(owner)));
    }
}
