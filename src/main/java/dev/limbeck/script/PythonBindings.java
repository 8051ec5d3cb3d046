package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one statement does to names, in all the ways that Python has. One of them can be read: {@code name = value} or
 * {@code name: annotation = value} at the left margin.
 */
final class PythonBindings {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", ">=");
    private static final Set<String> BEHIND_A_TARGET = Set.of(".", "[", "(");
    private static final Set<String> BEFORE_A_NAME = Set.of("as", "def", "class");
    private static final Set<String> BEFORE_A_TUPLE = Set.of("del", "for");
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final int INSIDE = -1;
    private static final Set<String> BLOCKS =
            Set.of("if", "elif", "else", "try", "except", "finally", "for", "while", "with");

    private final PythonStatement statement;
    private final int[] depths;
    private final int global;
    private final int imported;
    private final int looped;
    private final int start;
    private final int annotation;
    private final int lastSign;

    /**
     * What a statement binds to a name, or takes from it.
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

    private PythonBindings(PythonStatement statement) {
        this.statement = statement;
        this.depths = depths(statement);
        this.global = index("global", 0);
        this.imported = index("import", 0);
        this.looped = index("in", 0);
        this.start = BLOCKS.contains(statement.word(0)) ? 1 + index(":", 0) : 0;
        this.annotation = index(":", start);
        this.lastSign = lastSign();
    }

    /** Returns what a statement binds to some of the names, in the order they stand there. */
    static List<Binding> of(PythonStatement statement, List<String> names) {
        int[] found = IntStream.range(0, statement.tokens().size())
                .filter(index -> names.contains(statement.word(index)))
                .toArray();
        if (found.length == 0) {
            return List.of();
        }
        PythonBindings bindings = new PythonBindings(statement);
        return IntStream.of(found)
                .filter(bindings::isBound)
                .mapToObj(bindings::binding)
                .toList();
    }

    private Binding binding(int index) {
        List<PythonToken> tokens = statement.tokens();
        int sign = statement.word(1).equals(":") ? index("=", 2) : 1;
        boolean isReadable = index == 0
                && statement.isAtMargin()
                && sign > 0
                && statement.word(sign).equals("=");
        return new Binding(
                statement.word(index),
                tokens.get(index).start(),
                isReadable ? tokens.subList(sign + 1, tokens.size()) : List.of());
    }

    private boolean isBound(int index) {
        String before = statement.word(index - 1);
        if (before.equals(".")) {
            return false;
        }
        boolean isGlobal = global >= 0 && index > global;
        if (statement.isInScope()) {
            return isGlobal || (statement.isAtMargin() && depths[index] == 0 && BEFORE_A_NAME.contains(before));
        }
        boolean isNamed =
                BEFORE_A_NAME.contains(before) || statement.word(index + 1).equals(":=");
        return isGlobal || isNamed || isImported(index) || isTarget(index);
    }

    private boolean isImported(int index) {
        boolean isImport = imported == 0 || statement.word(0).equals("from");
        return isImport && index > imported && !statement.word(index + 1).equals("as");
    }

    /** What is assigned to, looped over with or deleted: by itself or in a tuple, and not what a part of it is. */
    private boolean isTarget(int index) {
        if (depths[index] < 0 || BEHIND_A_TARGET.contains(statement.word(index + 1))) {
            return false;
        }
        return switch (statement.word(0)) {
            case "del" -> true;
            case "for" -> index < looped || isAssigned(index);
            default -> isAssigned(index);
        };
    }

    private boolean isAssigned(int index) {
        return index >= start && index < lastSign && (annotation < 0 || index < annotation);
    }

    /** The last sign that assigns; -1 where none does. Behind {@code lambda}, {@code =} names an argument. */
    private int lastSign() {
        int lambda = index("lambda", start);
        return IntStream.range(start, lambda < 0 ? depths.length : lambda)
                .filter(index -> depths[index] == 0 && assigns(statement.word(index)))
                .max()
                .orElse(-1);
    }

    private static boolean assigns(String sign) {
        return sign.endsWith("=") && !COMPARISONS.contains(sign) && !sign.equals(":=");
    }

    /** The first word of this kind outside of brackets; -1 where there is none. */
    private int index(String word, int from) {
        return IntStream.range(from, depths.length)
                .filter(index -> depths[index] == 0 && statement.word(index).equals(word))
                .findFirst()
                .orElse(-1);
    }

    /** How many brackets of a tuple or list each token stands in; {@link #INSIDE} where it stands in any others. */
    private static int[] depths(PythonStatement statement) {
        int[] depths = new int[statement.tokens().size()];
        int depth = 0;
        int others = Integer.MAX_VALUE;
        for (int index = 0; index < depths.length; index++) {
            String sign = statement.word(index);
            depth = CLOSING.contains(sign) ? Math.max(0, depth - 1) : depth;
            others = depth < others ? Integer.MAX_VALUE : others;
            depths[index] = others == Integer.MAX_VALUE ? depth : INSIDE;
            if (OPENING.contains(sign)) {
                depth++;
                others = isBehindValue(statement, index) ? Math.min(others, depth) : others;
            }
        }
        return depths;
    }

    /** A bracket behind a value calls it or takes a part of it. */
    private static boolean isBehindValue(PythonStatement statement, int index) {
        if (index == 0) {
            return false;
        }
        String before = statement.word(index - 1);
        return CLOSING.contains(before)
                || (statement.tokens().get(index - 1).kind() == Kind.NAME && !BEFORE_A_TUPLE.contains(before));
    }
}
