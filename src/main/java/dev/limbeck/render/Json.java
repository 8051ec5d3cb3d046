package dev.limbeck.render;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, keys in the order of their components. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Returns a document in one line, without a line break behind it. */
    public static String of(Record document) {
        return MAPPER.writeValueAsString(document);
    }

    /** Returns a file's path relative to a folder, with {@code /} between the names on every system. */
    public static String path(Path root, Path file) {
        return root.toAbsolutePath()
                .relativize(file.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }
}
