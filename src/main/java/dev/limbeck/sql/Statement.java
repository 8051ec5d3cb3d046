package dev.limbeck.sql;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a section, as it is sent to the server.
 *
 * @param text verbatim, from the first token to the last: no semicolon at its end, no comment around it
 * @param data of a {@link Kind#COPY_DATA}, its lines with their line ends; empty for every other kind
 * @param start where the text begins
 * @param plainStrings what a backslash is in the statement's '…'
 */
public record Statement(Kind kind, String text, String data, Spot start, Backslash plainStrings) {

    /** What a runner has to tell apart. */
    public enum Kind {
        /** Sent as it is. */
        ORDINARY,
        /** A COPY … FROM STDIN that the file follows up with its data, as pg_dump writes it. */
        COPY_DATA,
        /** BEGIN, COMMIT and the like; not SAVEPOINT, RELEASE and ROLLBACK TO, which stay inside a transaction. */
        TRANSACTION_CONTROL
    }

    /** The tokens of the text, in their order; at least one. */
    List<Token> tokens() {
        int end = start.offset() + text.length();
        Lexer lexer = new Lexer(this);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token != null && token.start() < end; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The first token as it stands there, which tells the command. */
    public String firstWord() {
        Token first = new Lexer(this).next();
        return first == null ? "" : first.text();
    }

    /** Where the statement begins. */
    public Place place() {
        return start.place();
    }

    /**
     * Where a line of a COPY's data lies in the file, past the data its end.
     *
     * @param line from 1
     * @param field points at the column of this field; empty, or where the line has not exactly one such, the place is
     *     the line as a whole
     */
    public Place placeOfData(int line, String field) {
        String section = start.section().text();
        int at = section.indexOf('\n', endOfCopy()) + 1;
        int end = at + data.length();
        for (int passed = 1; passed < line && at < end; passed++) {
            at = section.indexOf('\n', at) + 1;
        }
        Place whole = start.forward(at).place();
        String fields = "\t" + whole.excerpt() + "\t";
        int found = fields.indexOf("\t" + field + "\t");
        boolean isOnlyOne = found >= 0 && found == fields.lastIndexOf("\t" + field + "\t");
        int column = field.isEmpty() || !isOnlyOne ? 0 : fields.codePointCount(0, found) + 1;
        return new Place(whole.file(), whole.line(), column, whole.excerpt());
    }

    /** The semicolon, which may stand lines below the text. */
    private int endOfCopy() {
        Lexer lexer = new Lexer(this);
        Token token = lexer.next();
        while (token != null && !token.is(";")) {
            token = lexer.next();
        }
        return token == null ? start.section().text().length() : token.end();
    }

    /**
     * Where PostgreSQL's error position lies in the file.
     *
     * @param position from 1, counted in code points of the text as it was sent; where there is none (0), the place
     *     is the start of the statement, and past the text it is the end of it
     */
    public Place placeAt(int position) {
        int passed = Math.min(Math.max(position - 1, 0), text.codePointCount(0, text.length()));
        return start.forward(start.offset() + text.offsetByCodePoints(0, passed))
                .place();
    }
}
