package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a section into its statements, where psql would end them. */
public final class Statements {
    private final SectionText section;
    private final Lexer lexer;
    private final List<Statement> statements = new ArrayList<>();
    private Outline outline = new Outline();
    private Spot spot;

    private Statements(SectionText section) {
        this.section = section;
        this.lexer = new Lexer(section);
        this.spot = section.start();
    }

    /**
     * Returns the statements in the order of the file; none where the text holds but blanks, comments and semicolons.
     *
     * <p>The text is read with standard_conforming_strings on, until the text itself sets it otherwise.
     *
     * @throws NulCharacter if it holds one
     * @throws UnterminatedText if the text ends within quotes or a comment
     * @throws PsqlCommand if a backslash stands outside of quotes, but for the lines with which pg_dump keeps psql from
     *     running commands of its own
     * @throws EndlessCopyData if no line {@code \.} follows a COPY … FROM STDIN
     * @throws TextAfterCopy if a COPY … FROM STDIN and something else share a line
     */
    public static List<Statement> of(SectionText section) {
        int nul = section.text().indexOf('\0');
        if (nul >= 0) {
            throw new NulCharacter(section.start().forward(nul).place());
        }
        return new Statements(section).split();
    }

    private List<Statement> split() {
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            if (token.is("\\")) {
                passOver(token);
            } else if (token.is(";") && !outline.isNested()) {
                finish(token.end());
            } else {
                outline.add(token);
            }
        }
        finish(section.text().length());
        return List.copyOf(statements);
    }

    private void passOver(Token backslash) {
        Spot command = section.start().forward(backslash.start());
        if (!outline.isEmpty() || !PsqlCommand.isRestriction(command)) {
            throw PsqlCommand.at(command);
        }
        int end = section.text().indexOf('\n', backslash.start());
        lexer.resumeAt(end < 0 ? section.text().length() : end);
    }

    private void finish(int end) {
        if (outline.isEmpty()) {
            return;
        }
        spot = spot.forward(outline.start());
        String text = section.text().substring(outline.start(), outline.end());
        statements.add(new Statement(outline.kind(), text, data(end), spot, lexer.plainStrings()));
        lexer.plainStrings(outline.plainStrings(lexer.plainStrings()));
        outline = new Outline();
    }

    private String data(int end) {
        if (outline.kind() != Statement.Kind.COPY_DATA) {
            return "";
        }
        CopyData data = CopyData.after(spot, end);
        lexer.resumeAt(data.resume());
        return section.text().substring(data.start(), data.end());
    }
}
