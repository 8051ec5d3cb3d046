package dev.limbeck.foreign;

import dev.limbeck.script.CannotRead;
import dev.limbeck.script.Utf8;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    /**
     * Reads what is in it, if it is in some other encoding.
     *
     * @throws CannotRead if it cannot be read
     */
    String text(Charset encoding) {
        try {
            return Files.readString(path, encoding);
        } catch (IOException failed) {
            throw CannotRead.of(path, failed);
        }
    }

    /** Whether it has a word of ASCII in it, in whatever encoding it is. */
    boolean holds(String word) {
        return text(StandardCharsets.ISO_8859_1).contains(word);
    }
}
