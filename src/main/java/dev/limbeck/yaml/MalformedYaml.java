package dev.limbeck.yaml;

import dev.limbeck.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is not one YAML mapping. */
public final class MalformedYaml extends Problem {
    MalformedYaml(YamlSource source, String reason, Span at, @Nullable Throwable cause) {
        super(
                source.exit(),
                "This is not YAML as it is needed here: " + reason,
                List.of(source.place(at)),
                "Write one `key: value` a line; put a value that holds `: ` or ` #` in quotes.");
        initCause(cause);
    }
}
