package dev.limbeck.foreign;

import dev.limbeck.problem.Problem;
import dev.limbeck.sql.PsqlCommand;
import dev.limbeck.sql.PsqlVariables;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL that a tool hands to psql. */
final class PsqlScript {
    /** They tell psql how to print and when to stop; a revision stops at the first error anyway. */
    private static final Pattern HARMLESS = Pattern.compile(
            "\\\\(set\\s+(ON_ERROR_STOP|QUIET|ECHO|VERBOSITY|SHOW_CONTEXT|ON_ERROR_ROLLBACK)|pset|timing|echo|qecho|warn|x|t)\\b.*",
            Pattern.DOTALL);

    private final Consumer<Remark> remarks;

    PsqlScript(Consumer<Remark> remarks) {
        this.remarks = remarks;
    }

    /** Returns the script with those of psql's commands as comments that change nothing in the database. */
    Script plain(Script script) {
        Script plain = script;
        while (true) {
            try {
                Statements.of(plain.section()).forEach(variables(plain));
                return plain;
            } catch (PsqlCommand command) {
                int line = command.places().get(0).line() - plain.firstLine();
                List<String> lines = Lines.of(plain.text());
                if (!HARMLESS.matcher(lines.get(line).strip()).matches()) {
                    return plain;
                }
                plain = plain.with(commented(lines, line));
                remarks.accept(Remark.changed(
                        command.places().get(0), "is a command of psql that changes nothing: it is a comment now"));
            } catch (Problem unclear) {
                return plain;
            }
        }
    }

    private static String commented(List<String> lines, int line) {
        return String.join("", lines.subList(0, line)) + "-- " + String.join("", lines.subList(line, lines.size()));
    }

    private Consumer<Statement> variables(Script script) {
        return statement -> PsqlVariables.in(statement)
                .forEach(found -> remarks.accept(Remark.missing(
                        Lines.place(script, found.offset()),
                        "has the variable %s of psql".formatted(found.typed()),
                        "Write its value into the revision that stands for it.")));
    }

    /** Whether a statement gives rows. */
    static boolean isQuery(Statement statement) {
        Matcher first = Pattern.compile("(?i)select|values|table|with|\\(").matcher(statement.firstWord());
        return first.matches();
    }
}
