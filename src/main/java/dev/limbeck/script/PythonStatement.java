package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.List;

/**
 * One statement of a Python file.
 *
 * @param tokens at least one
 * @param isAtMargin whether it stands in no block
 * @param isInScope whether it stands in a block with names of its own, or begins one
 */
record PythonStatement(String code, List<PythonToken> tokens, boolean isAtMargin, boolean isInScope) {

    /** Whether it is nothing but a text. */
    boolean isText() {
        return tokens.stream().allMatch(token -> token.kind() == Kind.STRING && isWhole(token));
    }

    private boolean isWhole(PythonToken text) {
        int quote = text.start();
        while ("\"'".indexOf(code.charAt(quote)) < 0) {
            quote++;
        }
        return PythonString.isWhole(code.substring(text.start(), quote));
    }

    /** Returns a word or sign; empty where there is a text, or nothing. */
    String word(int index) {
        if (index < 0 || index >= tokens.size() || tokens.get(index).kind() == Kind.STRING) {
            return "";
        }
        return code.substring(tokens.get(index).start(), tokens.get(index).end());
    }
}
