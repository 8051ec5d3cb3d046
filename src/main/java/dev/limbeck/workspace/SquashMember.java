package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.script.Body;
import dev.limbeck.script.Demands;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A revision that is to be replaced, with what its file runs.
 *
 * @param upgrade the statements of its upgrade
 */
record SquashMember(Revision revision, Body body, List<Statement> upgrade) {
    private static final Set<String> OF_SCHEMA =
            Set.of("create", "alter", "drop", "comment", "grant", "revoke", "set", "reset", "security");

    private static final Pattern TABLE_OF_ROWS = Pattern.compile(
            "create\\s[^;(]*?table\\b.*?\\bas\\s*\\(*\\s*(?:select|with|table|values|execute)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SETTING =
            Pattern.compile("\\bset_config\\b|\\A(?:set|reset|discard)\\b", Pattern.CASE_INSENSITIVE);

    private static final String RESET = "RESET SESSION AUTHORIZATION;\nRESET ROLE;\nRESET ALL;\n";

    SquashMember {
        upgrade = List.copyOf(upgrade);
    }

    static SquashMember of(Revision revision) {
        Body body = RevisionFormats.body(revision);
        return new SquashMember(revision, body, Statements.of(Texts.text(body.upgrade())));
    }

    /** Returns the statements that may write rows, or make something of rows that are there. */
    List<Statement> ofRows() {
        return upgrade.stream()
                .filter(each -> !OF_SCHEMA.contains(each.firstWord().toLowerCase(Locale.ROOT))
                        || TABLE_OF_ROWS.matcher(each.text()).matches())
                .toList();
    }

    /** What it runs, as its file says it, below a line that names it. */
    String upgradeText() {
        return heading() + settings() + whole(body.upgrade()) + (setsSomething() ? RESET : "");
    }

    /** What undoes it, as its file says it, below a line that names it; it has to be there. */
    String downgradeText() {
        Section section = body.downgrade();
        boolean sets = !body.demands().settings().isEmpty()
                || Statements.of(Texts.text(section)).stream().anyMatch(SquashMember::isSetting);
        return heading() + settings() + whole(section) + (sets ? RESET : "");
    }

    private String heading() {
        String name = revision.summary().isEmpty()
                ? revision.id().value()
                : revision.id() + ", " + revision.summary().replace('\n', ' ');
        return "-- " + name + "\n";
    }

    /** Its header sets them before it runs. */
    private String settings() {
        return demands().settings().stream()
                .map(each -> "SELECT pg_catalog.set_config(%s, %s, false);\n"
                        .formatted(SqlQuote.text(each.key()), SqlQuote.text(each.text())))
                .collect(Collectors.joining());
    }

    /** What it sets for itself must not reach the next one. */
    private boolean setsSomething() {
        return !demands().settings().isEmpty() || upgrade.stream().anyMatch(SquashMember::isSetting);
    }

    private static boolean isSetting(Statement statement) {
        return SETTING.matcher(statement.text()).find();
    }

    /** The last statement of a section needs no semicolon there. */
    private static String whole(Section section) {
        String text = section.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        int count = count(text);
        return text + (count > 0 && count(text + "\nSELECT 1") == count ? "\n;\n" : "\n");
    }

    private static int count(String text) {
        return Statements.of(new SectionText("the squashed revision", 1, text)).size();
    }

    Demands demands() {
        return body.demands();
    }
}
