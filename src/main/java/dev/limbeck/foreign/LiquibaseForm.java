package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of SQL that Liquibase refuses since they are written almost as one that tells it something. */
enum LiquibaseForm {
    PROPERTY("\\s*-+\\s*property\\s.*", "--property name:NAME value:VALUE"),
    IGNORED("-\\s*ignoreLines:\\w+.*|--\\s*ignore:\\w+", "--ignoreLines:COUNT"),
    CHANGE_SET("-\\s*changeset\\s.*|\\s*--\\s*changeset.*", "--changeset AUTHOR:ID"),
    COMMENT("-\\s*comment:? .*|--\\s*comments:? .*", "--comment TEXT"),
    CHECKSUM("-\\s*validCheckSum.*", "--validCheckSum: CHECKSUM"),
    ROLLBACK("\\s*-\\s*rollback\\s.*", "--rollback SQL"),
    PRECONDITION(
            "\\s*-\\s*precondition.*",
            "--preconditions onFail:WORD` or `--precondition-sql-check expectedResult:0 SQL");

    private static final Set<LiquibaseForm> ANYWHERE = EnumSet.range(PROPERTY, CHANGE_SET);
    private static final Set<LiquibaseForm> INSIDE = EnumSet.complementOf(EnumSet.range(PROPERTY, CHANGE_SET));

    private final Pattern almost;
    private final String form;

    LiquibaseForm(String almost, String form) {
        this.almost = Pattern.compile("(?i)" + almost);
        this.form = form;
    }

    /**
     * Demands that a line which tells Liquibase nothing does not look as if it did.
     *
     * @throws BadChangeLog if it does
     */
    static void demand(String line, Place place) {
        demand(ANYWHERE, line, place);
    }

    /**
     * Demands the same of a line in a change set.
     *
     * @throws BadChangeLog if it looks as if it told something of one
     */
    static void demandInside(String line, Place place) {
        demand(INSIDE, line, place);
    }

    private static void demand(Set<LiquibaseForm> forms, String line, Place place) {
        forms.stream()
                .filter(each -> each.almost.matcher(line).matches())
                .findFirst()
                .ifPresent(each -> {
                    throw each.bad(line, place);
                });
    }

    /** The refusal of a line that is not in this form. */
    BadChangeLog bad(String line, Place place) {
        return new BadChangeLog(place, line.strip(), form);
    }
}
