package dev.limbeck.script;

import dev.limbeck.script.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be read without executing anything.
 *
 * @param texts one text, or those of a tuple, list or set in the order written; empty for None
 */
record PythonLiteral(Shape shape, List<String> texts) {

    enum Shape {
        NONE,
        TEXT,
        COLLECTION
    }

    PythonLiteral {
        texts = List.copyOf(texts);
    }

    /**
     * Reads a value that takes all of the tokens; empty where more than reading is needed to know it.
     *
     * @throws CannotRead if a text in it is not in the file's encoding
     */
    static Optional<PythonLiteral> of(PythonSource source, List<PythonToken> tokens) {
        Reader reader = new Reader(source, tokens);
        PythonLiteral value = tokens.isEmpty() ? null : reader.values("", Shape.NONE);
        return Optional.ofNullable(value).filter(whole -> reader.at == tokens.size());
    }

    /** Reads on from where it is; null where that is no literal. */
    private static final class Reader {
        private static final int DEEPEST = 20;

        private final PythonSource source;
        private final List<PythonToken> tokens;
        private int at;
        private int depth;

        Reader(PythonSource source, List<PythonToken> tokens) {
            this.source = source;
            this.tokens = tokens;
        }

        /** Values up to a closing bracket: what stands there alone is itself, unless the brackets make it a collection. */
        @Nullable
        PythonLiteral values(String closing, Shape brackets) {
            List<PythonLiteral> values = new ArrayList<>();
            boolean isCollection = brackets == Shape.COLLECTION;
            while (at < tokens.size() && !is(closing)) {
                PythonLiteral value = value();
                if (value == null) {
                    return null;
                }
                values.add(value);
                if (at == tokens.size() || !is(",")) {
                    break;
                }
                isCollection = true;
                at++;
            }
            return values.size() == 1 && !isCollection ? values.get(0) : collection(values);
        }

        private static @Nullable PythonLiteral collection(List<PythonLiteral> values) {
            boolean holdsTexts = values.stream().allMatch(value -> value.shape == Shape.TEXT);
            List<String> texts =
                    values.stream().flatMap(value -> value.texts.stream()).toList();
            return holdsTexts ? new PythonLiteral(Shape.COLLECTION, texts) : null;
        }

        private @Nullable PythonLiteral value() {
            if (tokens.get(at).kind() == Kind.STRING) {
                return text();
            }
            if (is("None")) {
                at++;
                return new PythonLiteral(Shape.NONE, List.of());
            }
            if (is("(")) {
                return inside(")", Shape.NONE);
            }
            if (is("[")) {
                return inside("]", Shape.COLLECTION);
            }
            return is("{") ? inside("}", Shape.COLLECTION) : null;
        }

        private @Nullable PythonLiteral inside(String closing, Shape brackets) {
            at++;
            depth++;
            PythonLiteral inside = depth > DEEPEST ? null : values(closing, brackets);
            depth--;
            boolean isClosed = at < tokens.size() && is(closing);
            at++;
            return isClosed ? inside : null;
        }

        private @Nullable PythonLiteral text() {
            StringBuilder text = new StringBuilder();
            while (at < tokens.size() && tokens.get(at).kind() == Kind.STRING) {
                Optional<String> part = PythonString.value(
                        source.decoded(tokens.get(at).start(), tokens.get(at).end()));
                if (part.isEmpty()) {
                    return null;
                }
                text.append(part.get());
                at++;
            }
            return new PythonLiteral(Shape.TEXT, List.of(text.toString()));
        }

        private boolean is(String word) {
            PythonToken token = tokens.get(at);
            return token.kind() != Kind.STRING
                    && token.end() - token.start() == word.length()
                    && source.text().startsWith(word, token.start());
        }
    }
}
