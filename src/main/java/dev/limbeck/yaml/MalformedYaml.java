package dev.limbeck.yaml;

import dev.limbeck.problem.Problem;
import java.util.List;

/** A text is not one YAML mapping. */
public final class MalformedYaml extends Problem {
    static final String ONE_A_LINE = "Write one `key: value` a line; put a value that holds `: ` or ` #` in quotes.";

    MalformedYaml(YamlSource source, String reason, Span at, String remedy) {
        super(source.exit(), "This is not YAML as it is needed here: " + reason, List.of(source.place(at)), remedy);
    }

    MalformedYaml(YamlSource source, String reason, Span at, Throwable cause) {
        this(source, reason, at, ONE_A_LINE);
        initCause(cause);
    }
}
