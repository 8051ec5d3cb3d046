package dev.limbeck.sql;

import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of a text by the rules of PostgreSQL's own lexer. Blank space and comments lie between the tokens.
 * Two tokens that PostgreSQL would tell apart may come as one where no statement can end between them ({@code 1abc}); a
 * string that goes on after a line break comes as several.
 */
final class Lexer {
    private final String text;
    private final Quotes quotes;
    private int position;
    private Backslash plainStrings = Backslash.ORDINARY;
    private int continuation = -1;
    private Backslash continued = Backslash.ORDINARY;

    Lexer(SectionText section) {
        this.text = section.text();
        this.quotes = new Quotes(section);
    }

    /** Begins with the first token of a statement, and goes on beyond its last. */
    Lexer(Statement statement) {
        this(statement.start().section());
        this.position = statement.start().offset();
        this.plainStrings = statement.plainStrings();
    }

    /**
     * The next token, or null at the end of the text.
     *
     * @throws UnterminatedText if the text ends within quotes or a comment
     */
    @Nullable
    Token next() {
        skipBlank();
        if (position == text.length()) {
            return null;
        }
        int start = position;
        position = endOfToken(start);
        return new Token(text, start, position);
    }

    /** Skips what is not SQL. */
    void resumeAt(int offset) {
        position = offset;
    }

    /** What a backslash is in '…', as PostgreSQL's standard_conforming_strings says. */
    Backslash plainStrings() {
        return plainStrings;
    }

    /** Changes what a backslash is in '…' from here on. */
    void plainStrings(Backslash backslash) {
        plainStrings = backslash;
    }

    private void skipBlank() {
        while (position < text.length()) {
            if (Signs.isBlank(text.charAt(position))) {
                position++;
            } else if (text.startsWith("--", position)) {
                position = quotes.endOfLine(position);
            } else if (text.startsWith("/*", position)) {
                position = quotes.endOfComment(position);
            } else {
                return;
            }
        }
    }

    private int endOfToken(int start) {
        char first = text.charAt(start);
        if (Signs.startsWord(first)) {
            return endOfWordOrPrefixed(start);
        }
        if (Signs.isDigit(first)) {
            return endOfNumber(start);
        }
        return switch (first) {
            case '\'' -> endOfString(start, start, start == continuation ? continued : plainStrings);
            case '"' -> quotes.endOfName(start, start);
            case '$' -> endOfDollar(start);
            default -> Signs.isOperator(first) ? endOfOperator(start) : start + 1;
        };
    }

    /** A word, unless it is the prefix of a literal. The N of N'…' is left a word: what follows is a plain string. */
    private int endOfWordOrPrefixed(int start) {
        if (precedes(start, "e'")) {
            return endOfString(start, start + 1, Backslash.ESCAPES);
        }
        if (precedes(start, "b'") || precedes(start, "x'")) {
            return endOfString(start, start + 1, Backslash.ORDINARY);
        }
        if (precedes(start, "u&'")) {
            return endOfString(start, start + 2, Backslash.ORDINARY);
        }
        return precedes(start, "u&\"") ? quotes.endOfName(start, start + 2) : endOfWord(start);
    }

    /** Notes where the string goes on after a line break: there a backslash is what it was before. */
    private int endOfString(int start, int quote, Backslash backslash) {
        int end = quotes.endOfString(start, quote, backslash);
        continuation = quotes.continuation(end);
        continued = backslash;
        return end;
    }

    private boolean precedes(int start, String prefix) {
        return text.regionMatches(true, start, prefix, 0, prefix.length());
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Signs.continuesWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < text.length() && (Signs.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end < text.length() && Signs.startsWord(text.charAt(end)) ? endOfWord(end) : end;
    }

    /** A dollar-quoted string; or the dollar alone, be it stray or of a parameter. */
    private int endOfDollar(int start) {
        int end = start + 1;
        if (end < text.length() && Signs.isDigit(text.charAt(end))) {
            return end;
        }
        while (end < text.length() && Signs.continuesTag(text.charAt(end))) {
            end++;
        }
        if (!text.startsWith("$", end)) {
            return start + 1;
        }
        return quotes.endOfDollarQuote(start, text.substring(start, end + 1));
    }

    /** A run of operator signs, which a comment cuts short even where its own signs could go on with the run. */
    private int endOfOperator(int start) {
        int end = start + 1;
        while (end < text.length() && Signs.isOperator(text.charAt(end)) && !opensComment(end)) {
            end++;
        }
        return end;
    }

    private boolean opensComment(int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }
}
