package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a Python file into its tokens, in one pass. It knows just enough of Python, of whatever version, never to take
 * what stands in a text, a comment or brackets for a statement.
 */
final class PythonLexer {
    private static final Pattern SKIPPED = Pattern.compile("[ \\t\\f]++|\\\\\\r?\\n|#[^\\r\\n]*+");
    private static final Pattern NAME = Pattern.compile("[\\w\\x80-\\xff]++");
    private static final Pattern PREFIX = Pattern.compile("[rRuUbBfFtT]{1,2}(?=[\"'])");
    private static final Pattern SIGN = Pattern.compile("(?:\\*\\*|//|<<|>>|[-+*/%&|^@<>!:=])?=|.", Pattern.DOTALL);

    private final String text;
    private final Matcher matcher;
    private int position;
    private int depth;
    private int opened;
    private int unclosedText = -1;
    private boolean isBehindComposed;

    /**
     * Begins at the start of a text.
     *
     * @param text each byte as one character
     */
    PythonLexer(String text) {
        this.text = text;
        this.matcher = NAME.matcher(text);
    }

    /** Returns the next token; null at the end. */
    @Nullable
    PythonToken next() {
        while (true) {
            skip();
            if (position == text.length()) {
                return null;
            }
            char c = text.charAt(position);
            boolean endsStatement = c == '\n' || c == '\r' || c == ';';
            if (!endsStatement) {
                return token(c);
            }
            position++;
            if (depth == 0) {
                isBehindComposed = false;
                return new PythonToken(Kind.END, position - 1, position);
            }
        }
    }

    /** The index of the bracket that is open; -1 where none is. */
    int openBracket() {
        return depth == 0 ? -1 : opened;
    }

    /** The index of the first text that is never closed; -1 where there is none. */
    int unclosedText() {
        return unclosedText;
    }

    private void skip() {
        int from = position - 1;
        while (position > from) {
            from = position;
            position = match(SKIPPED, from);
        }
    }

    private PythonToken token(char c) {
        int start = position;
        int quote = Math.max(start, match(PREFIX, start));
        if (c == '"' || c == '\'' || quote > start) {
            return string(start, quote);
        }
        position = match(NAME, start);
        if (position > start) {
            return new PythonToken(Kind.NAME, start, position);
        }
        position = match(SIGN, start);
        count(c, start);
        return new PythonToken(Kind.SIGN, start, position);
    }

    /** In a text that is put together, newer Pythons take its own quotes again: what follows there may look unclosed. */
    private PythonToken string(int start, int quote) {
        int end = endOfString(quote);
        position = Math.abs(end);
        if (end < 0 && unclosedText < 0 && !isBehindComposed) {
            unclosedText = start;
        }
        isBehindComposed |= !PythonString.isWhole(text.substring(start, quote));
        return new PythonToken(end > 0 ? Kind.STRING : Kind.SIGN, start, position);
    }

    private void count(char c, int at) {
        if ("([{".indexOf(c) >= 0) {
            opened = depth == 0 ? at : opened;
            depth++;
        } else if (")]}".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
    }

    /** The index behind the closing quotes; negated, where the file or the line ends before. */
    private int endOfString(int quote) {
        char c = text.charAt(quote);
        String three = String.valueOf(c).repeat(3);
        boolean isLong = text.startsWith(three, quote);
        int at = quote + (isLong ? 3 : 1);
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '\\') {
                at += text.startsWith("\r\n", at + 1) ? 3 : 2;
            } else if (isLong ? text.startsWith(three, at) : here == c) {
                return at + (isLong ? 3 : 1);
            } else if (!isLong && (here == '\n' || here == '\r')) {
                return -at;
            } else {
                at++;
            }
        }
        return -text.length();
    }

    private int match(Pattern pattern, int from) {
        matcher.usePattern(pattern).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }
}
