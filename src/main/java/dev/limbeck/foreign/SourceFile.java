package dev.limbeck.foreign;

import dev.limbeck.script.Utf8;
import java.nio.file.Path;

/**
 * A file of another tool's.
 *
 * @param path the absolute path
 * @param name the path below the folder that was named, with {@code /}
 */
public record SourceFile(Path path, String name) {

    /** The name without its folders. */
    public String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folders of the name, each with its {@code /}; empty where it lies in the folder that was named. */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * Reads what is in it, without a byte order mark.
     *
     * @throws dev.limbeck.script.CannotRead if it cannot be read, or is not UTF-8
     */
    public String text() {
        return Utf8.read(path);
    }
}
