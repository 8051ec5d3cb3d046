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
