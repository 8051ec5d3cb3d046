package dev.limbeck.foreign;

/** What lies among migrations and is none. */
final class Stray {

    private Stray() {}

    /** Returns what is said of a file that a tool passes over. */
    static String what(SourceFile file) {
        if (!file.folder().isEmpty()) {
            return "lies in a folder that the tool does not look into";
        }
        return file.name().endsWith(".sql") ? "is not named as a migration" : "is no SQL";
    }
}
