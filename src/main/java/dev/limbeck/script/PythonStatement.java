package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One statement of a Python file.
 *
 * @param tokens at least one
 * @param isAtMargin whether it stands in no block
 * @param isInScope whether it stands in a block with names of its own
 */
record PythonStatement(String code, List<PythonToken> tokens, boolean isAtMargin, boolean isInScope) {
    private static final Set<String> IMPORTS = Set.of("from", "import");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", ">=");

    /**
     * What a statement binds to a name.
     *
     * @param at the index of the name in the file
     * @param value the tokens of the value; empty where it is bound in a way that cannot be read
     */
    record Binding(String name, int at, List<PythonToken> value) {
        int start() {
            return value.isEmpty() ? at : value.get(0).start();
        }

        int end() {
            return value.isEmpty() ? at : value.get(value.size() - 1).end();
        }
    }

    boolean isText() {
        return tokens.stream().allMatch(token -> token.kind() == Kind.STRING);
    }

    /** Returns what it binds to one of the names; empty where it binds none. */
    Optional<Binding> binding(List<String> names) {
        if (isInScope) {
            return Optional.empty();
        }
        if (names.contains(word(0))) {
            return first();
        }
        boolean isImport = IMPORTS.contains(word(0));
        for (int index = 1; index < tokens.size(); index++) {
            String next = word(index + 1);
            boolean isBound = isImport
                    ? !next.equals("as") && !next.equals("import")
                    : next.equals("=") && !word(index - 1).equals(".");
            if (isBound && names.contains(word(index)) && (isImport || isOutsideBrackets(index))) {
                return Optional.of(unreadable(index));
            }
        }
        return Optional.empty();
    }

    /** {@code name = value}, {@code name: annotation = value}; anything else that binds it cannot be read. */
    private Optional<Binding> first() {
        String sign = word(1);
        int equals = sign.equals(":") ? equalsSign() : 1;
        if (sign.equals("=") || (sign.equals(":") && equals > 0)) {
            List<PythonToken> value = isAtMargin ? tokens.subList(equals + 1, tokens.size()) : List.of();
            return Optional.of(new Binding(word(0), tokens.get(0).start(), value));
        }
        boolean isBound = sign.equals(",") || (sign.length() == 2 && sign.endsWith("=") && !COMPARISONS.contains(sign));
        return isBound ? Optional.of(unreadable(0)) : Optional.empty();
    }

    private Binding unreadable(int index) {
        return new Binding(word(index), tokens.get(index).start(), List.of());
    }

    private int equalsSign() {
        for (int index = 2; index < tokens.size(); index++) {
            if (word(index).equals("=") && isOutsideBrackets(index)) {
                return index;
            }
        }
        return -1;
    }

    /** Within brackets, {@code =} names an argument. */
    private boolean isOutsideBrackets(int index) {
        int depth = 0;
        for (PythonToken token : tokens.subList(0, index)) {
            char sign = token.kind() == Kind.SIGN ? code.charAt(token.start()) : ' ';
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
        }
        return depth == 0;
    }

    private String word(int index) {
        if (index >= tokens.size() || tokens.get(index).kind() == Kind.STRING) {
            return "";
        }
        return code.substring(tokens.get(index).start(), tokens.get(index).end());
    }
}
