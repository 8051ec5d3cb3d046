package dev.limbeck.script;

import dev.limbeck.script.PythonBindings.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Python file says of its revision, with where it says it: its docstring, and what it assigns to the names that
 * Alembic asks for. As in Python, the last assignment counts.
 */
final class PythonModule {
    static final String REVISION = "revision";
    static final String DOWN_REVISION = "down_revision";
    static final String BRANCH_LABELS = "branch_labels";
    static final String DEPENDS_ON = "depends_on";

    private static final List<String> NAMES = List.of(REVISION, DOWN_REVISION, BRANCH_LABELS, DEPENDS_ON);

    private final PythonSource source;
    private final String code;
    private final Map<String, Binding> bindings = new HashMap<>();
    private List<PythonToken> docstring = List.of();

    private PythonModule(PythonSource source) {
        this.source = source;
        this.code = source.code();
    }

    /**
     * Reads a file up to where one of the names stands for the last time, be it in a comment.
     *
     * @throws NotLiteral if a text or a bracket before that is never closed
     */
    static PythonModule read(PythonSource source) {
        PythonModule module = new PythonModule(source);
        module.read();
        return module;
    }

    PythonSource source() {
        return source;
    }

    /** The tokens of the docstring; empty where there is none. */
    List<PythonToken> docstring() {
        return docstring;
    }

    /** Returns what is assigned to a name in the end; empty where nothing is. */
    Optional<Binding> binding(String name) {
        return Optional.ofNullable(bindings.get(name));
    }

    /**
     * Returns the value of a name; empty where nothing is assigned.
     *
     * @throws NotLiteral if it cannot be known without executing something
     */
    Optional<PythonLiteral> value(String name) {
        return binding(name)
                .map(binding -> PythonLiteral.of(source, binding.value())
                        .orElseThrow(() -> NotLiteral.of(name, source.place(binding.start()))));
    }

    private void read() {
        int last = NAMES.stream().mapToInt(code::lastIndexOf).max().orElse(-1);
        PythonStatements statements = new PythonStatements(code);
        PythonStatement statement = statements.next();
        if (statement != null && statement.isText()) {
            docstring = statement.tokens();
        }
        while (statement != null) {
            PythonBindings.of(statement, NAMES).forEach(binding -> bindings.put(binding.name(), binding));
            statement = statement.tokens().get(0).start() < last ? statements.next() : null;
        }
        if (statements.unclosedText() >= 0) {
            throw NotLiteral.unclosedText(source.place(statements.unclosedText()));
        }
        if (statements.openBracket() >= 0) {
            throw NotLiteral.unclosedBracket(source.place(statements.openBracket()));
        }
    }
}
