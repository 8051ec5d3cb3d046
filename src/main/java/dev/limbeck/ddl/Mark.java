package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a change where its SQL stands.
 *
 * @param object what the statement is about, as SQL has it
 * @param deed what else it says, by which it is known
 */
record Mark(String text, String object, Pattern deed) {
    private static final String DESTRUCTIVE = "destructive: ";
    private static final String REVIEW = "review: ";

    private static final Pattern FILLING = Pattern.compile("UPDATE\\s.*\\sSET\\s.*", Pattern.DOTALL);
    private static final Pattern CONVERTING = Pattern.compile("ALTER TABLE .* TYPE .* USING .*", Pattern.DOTALL);

    /** A value of an enum goes by its name to the new type of the same name, or it is refused. */
    private static final Pattern BY_NAME = Pattern.compile(".*::text(?:\\[\\])?::.*", Pattern.DOTALL);

    /** Returns what is to be said of a change; nothing where nothing is lost, and nothing can stand in its way. */
    static List<Mark> of(Finding finding) {
        List<Mark> marks = new ArrayList<>();
        Change change = finding.change();
        if (finding.isDestructive()) {
            marks.add(of(change, DESTRUCTIVE + change.element() + " loses " + finding.loss(), typed(change)));
        }
        if (!finding.caution().isEmpty()) {
            marks.add(of(
                    change,
                    REVIEW + change.element() + " fails where " + finding.caution() + advice(finding),
                    finding.isAgainstNulls() ? " SET NOT NULL" : typed(change)));
        }
        return marks;
    }

    private static Mark of(Change change, String text, String behind) {
        Element element = change.element();
        String object = SqlName.of(element.object(), element.isPart() ? SqlName.kind(element) : element.kind());
        return new Mark(text, object, deed(change, behind));
    }

    private static String advice(Finding finding) {
        if (finding.isAgainstNulls()) {
            return ": fill them by an UPDATE before";
        }
        Change change = finding.change();
        if (change.element().kind().equals("column") && change.kind() == Change.Kind.ADDED) {
            return ": give it a DEFAULT, or add it without NOT NULL, fill it, and then SET NOT NULL";
        }
        return typed(change).isEmpty() ? "" : ": USING says how, where the server's own conversion does not do";
    }

    private static String typed(Change change) {
        return change.element().kind().equals("column")
                        && change.properties().stream()
                                .anyMatch(property -> property.name().equals("type"))
                ? " TYPE "
                : "";
    }

    private static Pattern deed(Change change, String behind) {
        Element element = change.element();
        String name = name(element.name());
        return Pattern.compile(
                switch (element.kind()) {
                    case "column" -> ofColumn(change) + name + behind;
                    case "constraint" -> "ADD CONSTRAINT " + name;
                    case "index" -> "^CREATE UNIQUE INDEX " + name;
                    case "table", "sequence" -> "^DROP " + element.kind().toUpperCase(Locale.ROOT) + " ";
                    default -> "^(DROP|ALTER) (TYPE|DOMAIN) ";
                });
    }

    private static String ofColumn(Change change) {
        return switch (change.kind()) {
            case ADDED -> "ADD COLUMN ";
            case REMOVED -> "DROP COLUMN ";
            case CHANGED -> "(ALTER|DROP) COLUMN ";
        };
    }

    private static String name(String plain) {
        return "(" + Pattern.quote(plain) + "|\"" + Pattern.quote(plain.replace("\"", "\"\"")) + "\")(?![\\w$\"])";
    }

    /** Whether it is to be said of a statement. */
    boolean isOf(String statement) {
        Pattern named = Pattern.compile("(?<![\\w.$\"])" + Pattern.quote(object) + "(?![\\w$\"])");
        return named.matcher(statement).find() && deed.matcher(statement).find();
    }

    /** Returns what is to be said of a statement, whatever it is for; empty where nothing is. */
    static Optional<String> ofStatement(String statement) {
        if (FILLING.matcher(statement).matches()) {
            return Optional.of(REVIEW + "writes into rows that have no value yet");
        }
        boolean isConverting = CONVERTING.matcher(statement).matches()
                && !BY_NAME.matcher(statement).matches();
        return isConverting
                ? Optional.of(REVIEW + "the server knows no conversion of its own: see that USING is right")
                : Optional.empty();
    }
}
