package dev.limbeck.workspace;

import dev.limbeck.database.RowText;
import dev.limbeck.ddl.CannotRead;
import dev.limbeck.ddl.SqlLayout;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.Snapshot;
import dev.limbeck.sql.ServerObject;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.ToldForms;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL that makes at once what revisions make one after another: the schema, and the rows. It is right only where there
 * are no rows yet that they would change: they have to begin with nothing, or to leave alone what is there.
 */
final class SquashSchema {
    private static final int LONGEST = 60;

    private static final Pattern INSERT =
            Pattern.compile("insert\\s+into\\s+([^\\s(]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final SquashRange range;
    private final List<SquashMember> members;
    private final Diff diff;
    private final SchemaState from;
    private final SchemaState to;

    SquashSchema(SquashRange range, List<SquashMember> members, Diff diff, ScratchDatabases scratch) {
        this.range = range;
        this.members = List.copyOf(members);
        this.diff = diff;
        this.from = new SchemaState.AtRevisions(scratch, range.below());
        this.to = new SchemaState.AtRevisions(scratch, List.of(range.end().id()));
    }

    /**
     * What was found.
     *
     * @param obstacle why it cannot be written so; empty where it can
     * @param upgrade lines
     */
    record Found(Optional<String> obstacle, String upgrade) {
        static Found none(String why) {
            return new Found(Optional.of(why), "");
        }
    }

    /**
     * Looks for it.
     *
     * @param fleeting the objects whose rows are others each time
     */
    Found find(Set<String> fleeting) {
        Optional<String> beside = madeBeside();
        if (beside.isPresent()) {
            return Found.none(beside.get());
        }
        Optional<String> untold = untold();
        if (untold.isPresent()) {
            return Found.none(untold.get());
        }
        Optional<String> writing = range.below().isEmpty() ? Optional.empty() : writingRows();
        if (writing.isPresent()) {
            return Found.none(writing.get());
        }
        try {
            return found(diff.between(from, to, Diff.Wanted.SQL), fleeting);
        } catch (TooOldForSql | CannotRead unwritten) {
            return Found.none(unwritten.getMessage());
        }
    }

    private Optional<String> writingRows() {
        return members.stream()
                .flatMap(member -> member.ofRows().stream()
                        .map(statement -> "what is there already may have rows, and %s runs %s"
                                .formatted(
                                        member.revision().id(),
                                        statement.firstWord().toUpperCase(Locale.ROOT))))
                .findFirst();
    }

    private Optional<String> madeBeside() {
        return ServerObject.namedBy(members.stream()
                        .map(SquashMember::upgrade)
                        .flatMap(Collection::stream)
                        .toList())
                .stream()
                .findFirst()
                .map(object -> "they make " + object + ", which is in no database");
    }

    /** What no snapshot tells is in no SQL that is written from one, nor missed by what compares two of them. */
    private Optional<String> untold() {
        ToldForms forms = ToldForms.read();
        return members.stream()
                .flatMap(member -> member.upgrade().stream()
                        .filter(statement -> !forms.tellAllOf(statement))
                        .map(statement -> "%s runs `%s`, which may do what no comparison of schemas and rows shows"
                                .formatted(member.revision().id(), beginning(statement))))
                .findFirst();
    }

    private static String beginning(Statement statement) {
        String line = String.join(" ", statement.text().strip().split("\\s+", -1));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
    }

    private Found found(SchemaDiff there, Set<String> fleeting) {
        SchemaDiff.Way way = there.way().orElseThrow();
        if (!way.left().isEmpty()) {
            return Found.none("the SQL of the schema leaves "
                    + ChangeText.whole(way.left().get(0)));
        }
        Optional<Finding> ofRows = range.below().isEmpty() ? Optional.empty() : touching(there.findings());
        if (ofRows.isPresent()) {
            return Found.none("what is there already may have rows, and they change "
                    + ofRows.get().change().element());
        }
        String statements =
                way.statements().stream().map(each -> SqlLayout.of(each) + "\n").collect(Collectors.joining());
        return new Found(Optional.empty(), statements + rows(fleeting));
    }

    /** The first that concerns rows which may be there. */
    private Optional<Finding> touching(List<Finding> findings) {
        Snapshot before = from.look(database -> database.catalog().schema());
        return findings.stream()
                .filter(each -> each.isDestructive() || !each.caution().isEmpty() || isColumnOf(before, each.change()))
                .findFirst();
    }

    private static boolean isColumnOf(Snapshot before, Change change) {
        Element element = change.element();
        return element.kind().equals("column") && before.has(element.object());
    }

    /** On what was there before, there is nothing to write: whoever begins there has those rows already. */
    private String rows(Set<String> fleeting) {
        if (!range.below().isEmpty()) {
            return "";
        }
        List<RowText> texts = to.look(database -> database.catalog().rowTexts());
        return texts.isEmpty()
                ? ""
                : "\n"
                        + texts.stream()
                                .map(text -> fleeting.contains(text.object()) ? inserts(text) : text.sql())
                                .collect(Collectors.joining());
    }

    /** Rows that are others each time are written by what wrote them, if that can still be run. */
    private String inserts(RowText text) {
        String table = text.object().substring(text.object().indexOf(' ') + 1);
        return members.stream()
                .flatMap(member -> member.upgrade().stream())
                .filter(statement -> isInsertInto(table, statement))
                .map(statement -> statement.text() + ";\n")
                .collect(Collectors.joining());
    }

    private static boolean isInsertInto(String table, Statement statement) {
        Matcher insert = INSERT.matcher(statement.text());
        if (!insert.matches()) {
            return false;
        }
        String named = plain(insert.group(1));
        String whole = plain(table);
        return whole.equals(named) || whole.endsWith("." + named);
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }

    /** Returns the SQL that leads from behind the revisions to before them; empty where it is not found. */
    Optional<String> back() {
        try {
            SchemaDiff.Way way = diff.between(to, from, Diff.Wanted.SQL).way().orElse(SchemaDiff.Way.NONE);
            return way.left().isEmpty() ? Optional.of(way.sql()) : Optional.empty();
        } catch (TooOldForSql | CannotRead unwritten) {
            return Optional.empty();
        }
    }
}
