package dev.limbeck.ddl;

import dev.limbeck.sql.SqlQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns that number their rows. A new one is filled as it is added: a table that has rows takes no column of nulls. */
final class Identities {
    private static final Pattern ADDED = Pattern.compile(
            "(ALTER TABLE (?:ONLY )?(" + SqlName.QUALIFIED + ")\\s+ADD COLUMN (" + SqlName.ONE + ") .*?)( NOT NULL)?",
            Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile(
            "ALTER TABLE (?:ONLY )?(" + SqlName.QUALIFIED + ")\\s+ALTER COLUMN (" + SqlName.ONE
                    + ") ADD (GENERATED (?:ALWAYS|BY DEFAULT) AS IDENTITY .*)",
            Pattern.DOTALL);

    private static final Pattern MADE = Pattern.compile("CREATE (?:UNLOGGED )?TABLE (" + SqlName.QUALIFIED + ")");

    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE NAME (" + SqlName.QUALIFIED + ")");

    private Identities() {}

    /** Returns the statements, each new column together with how it is numbered. */
    static List<String> joined(List<String> statements) {
        List<String> joined = new ArrayList<>(statements);
        for (String statement : statements) {
            Matcher numbered = NUMBERED.matcher(statement);
            if (numbered.matches()) {
                Optional<Matcher> added = added(joined, numbered.group(1), numbered.group(2));
                if (added.isPresent()) {
                    joined.remove(statement);
                    joined.set(joined.indexOf(added.get().group()), added.get().group(1) + " " + numbered.group(3));
                } else if (statements.stream().noneMatch(made -> makes(made, numbered.group(1)))) {
                    goOn(numbered).ifPresent(goOn -> joined.add(joined.indexOf(statement) + 1, goOn));
                }
            }
        }
        return joined;
    }

    private static boolean makes(String statement, String table) {
        Matcher made = MADE.matcher(statement);
        return made.lookingAt() && made.group(1).equals(table);
    }

    /** Rows that are there have numbers already: the next is to be another. */
    private static Optional<String> goOn(Matcher numbered) {
        Matcher sequence = SEQUENCE.matcher(numbered.group(3));
        return sequence.find() && !numbered.group(3).contains("INCREMENT BY -")
                ? Optional.of("SELECT pg_catalog.setval(%s, max(%s)) FROM %s HAVING max(%2$s) > 0"
                        .formatted(SqlQuote.text(sequence.group(1)), numbered.group(2), numbered.group(1)))
                : Optional.empty();
    }

    private static Optional<Matcher> added(List<String> statements, String table, String column) {
        return statements.stream()
                .map(ADDED::matcher)
                .filter(Matcher::matches)
                .filter(added -> added.group(2).equals(table) && added.group(3).equals(column))
                .findFirst();
    }
}
