package dev.limbeck.workspace;

import java.nio.file.Path;

/** Paths in the quotes that they need where they are read. */
final class Quoted {
    private Quoted() {}

    /** As a word of a command line. */
    static String forShell(String path) {
        return path.matches("[\\w./+,@:-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** As a pattern of .gitattributes, beside that file: signs such as {@code *} mean themselves. */
    static String forAttributes(Path path) {
        String pattern = "/" + path.toString().replace('\\', '/').replaceAll("[*?\\[\\\\]", "\\\\$0");
        return pattern.matches("\\S+") && !pattern.contains("\"")
                ? pattern
                : '"' + pattern.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
