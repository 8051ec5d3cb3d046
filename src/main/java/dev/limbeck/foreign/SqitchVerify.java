package dev.limbeck.foreign;

import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.function.Consumer;

/**
 * A verify script, which has to succeed and may find no rows, as a section of which every query must be true: there each
 * query is run for its errors alone.
 */
final class SqitchVerify {
    private final Consumer<Remark> remarks;

    SqitchVerify(Consumer<Remark> remarks) {
        this.remarks = remarks;
    }

    /** Returns the section; the script itself where it cannot be split. */
    Script section(Script script) {
        List<Statement> statements;
        try {
            statements = Statements.of(script.section());
        } catch (Problem unclear) {
            return script;
        }
        boolean isAround = OwnTransaction.isAroundTrial(statements);
        String text = isAround ? OwnTransaction.takenOut(script.text(), statements) : script.text();
        Script bare = script.with(text);
        Script section = bare.with(asked(text, Statements.of(bare.section())));
        if (!section.text().equals(script.text())) {
            remarks.accept(Remark.changed(
                    script.place(),
                    "must not fail, there; a section that verifies must be true: its queries run in a DO block now,"
                            + " and no transaction of its own is around them"));
        }
        return section;
    }

    private static String asked(String text, List<Statement> statements) {
        StringBuilder asked = new StringBuilder(text);
        for (int index = statements.size() - 1; index >= 0; index--) {
            Statement statement = statements.get(index);
            if (PsqlScript.isQuery(statement)) {
                int start = statement.start().offset();
                String body = "BEGIN EXECUTE " + SqlQuote.block(statement.text()) + "; END";
                asked.replace(start, start + statement.text().length(), "DO " + SqlQuote.block(body));
            }
        }
        return asked.toString();
    }
}
