package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a Python file into its statements, in one pass. */
final class PythonStatements {
    /** What begins a block with names of its own. */
    private static final Set<String> SCOPES = Set.of("def", "class", "async");

    private final String code;
    private final PythonLexer lexer;
    private boolean isBehindSemicolon;
    private boolean isAtMargin;
    private boolean isInScope;

    PythonStatements(String code) {
        this.code = code;
        this.lexer = new PythonLexer(code);
    }

    /** Returns the next statement; null at the end. */
    @Nullable
    PythonStatement next() {
        List<PythonToken> tokens = new ArrayList<>();
        PythonToken token = lexer.next();
        while (token != null && (tokens.isEmpty() || token.kind() != Kind.END)) {
            if (token.kind() == Kind.END) {
                isBehindSemicolon = false;
            } else {
                tokens.add(token);
            }
            token = lexer.next();
        }
        return tokens.isEmpty() ? null : statement(tokens, token != null && code.charAt(token.start()) == ';');
    }

    /** The index of the bracket that is open; -1 where none is. */
    int openBracket() {
        return lexer.openBracket();
    }

    /** The index of the first text that is never closed; -1 where there is none. */
    int unclosedText() {
        return lexer.unclosedText();
    }

    private PythonStatement statement(List<PythonToken> tokens, boolean isBeforeSemicolon) {
        int start = tokens.get(0).start();
        if (!isBehindSemicolon) {
            isAtMargin = start == 0 || "\r\n".indexOf(code.charAt(start - 1)) >= 0;
            String head = code.substring(start, tokens.get(0).end());
            isInScope = isAtMargin ? SCOPES.contains(head) : isInScope;
        }
        isBehindSemicolon = isBeforeSemicolon;
        return new PythonStatement(code, List.copyOf(tokens), isAtMargin, isInScope);
    }
}
