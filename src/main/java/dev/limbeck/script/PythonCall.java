package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A call of a method, as in {@code connection.execute(sql)}.
 *
 * @param index that of the name of the method among the tokens
 */
record PythonCall(PythonStatement statement, int index) {
    private static final Set<String> OPEN = Set.of("(", "[", "{");
    private static final Set<String> CLOSED = Set.of(")", "]", "}");
    /** What may have a statement behind its colon, on the same line. */
    private static final Set<String> BLOCKS =
            Set.of("if", "elif", "else", "for", "while", "with", "try", "except", "finally", "def", "async");

    static List<PythonCall> allIn(PythonStatement statement) {
        return IntStream.range(2, statement.tokens().size() - 1)
                .filter(index -> statement.word(index - 1).equals(".")
                        && statement.word(index + 1).equals("(")
                        && statement.tokens().get(index).kind() == Kind.NAME)
                .mapToObj(index -> new PythonCall(statement, index))
                .toList();
    }

    String method() {
        return statement.word(index);
    }

    /** The word or sign before the dot. */
    String receiver() {
        return statement.word(index - 2);
    }

    /** Whether anything but the end follows the first comma. */
    boolean hasMoreArguments() {
        int depth = 0;
        for (int next = index + 2; next < statement.tokens().size() && depth >= 0; next++) {
            if (depth == 0 && isSign(next, ",")) {
                return !statement.word(next + 1).equals(")");
            }
            depth += step(next);
        }
        return false;
    }

    /** Whether it is a statement of its own, so that nothing is made of what it returns. */
    boolean isAlone() {
        int depth = 0;
        for (int next = start(); next <= index; next++) {
            boolean isLink = isSign(next, ".") || isBracket(next) || isFirstName(next);
            if (depth == 0 && !isLink) {
                return false;
            }
            depth += step(next);
        }
        return depth == 0 && isEnd();
    }

    /** Whether a name begins a chain or follows a dot: not two words in a row, as in {@code return x}. */
    private boolean isFirstName(int at) {
        return statement.tokens().get(at).kind() == Kind.NAME && (at == start() || isSign(at - 1, "."));
    }

    private boolean isEnd() {
        int depth = 0;
        int last = statement.tokens().size() - 1;
        for (int next = index + 1; next < last; next++) {
            depth += step(next);
            if (depth == 0) {
                return false;
            }
        }
        return depth + step(last) == 0;
    }

    /** Behind the colon of a block that begins on the same line, or else at the first token. */
    private int start() {
        int depth = 0;
        int size = BLOCKS.contains(statement.word(0)) ? index : 0;
        for (int next = 0; next < size; next++) {
            if (depth == 0 && isSign(next, ":")) {
                return next + 1;
            }
            depth += step(next);
        }
        return 0;
    }

    private boolean isBracket(int at) {
        return step(at) != 0;
    }

    private int step(int at) {
        if (statement.tokens().get(at).kind() != Kind.SIGN) {
            return 0;
        }
        String word = statement.word(at);
        return OPEN.contains(word) ? 1 : CLOSED.contains(word) ? -1 : 0;
    }

    private boolean isSign(int at, String sign) {
        return statement.word(at).equals(sign);
    }
}
