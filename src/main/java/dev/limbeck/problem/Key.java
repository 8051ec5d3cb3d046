package dev.limbeck.problem;

/**
 * What a remedy tells the user to change in the configuration.
 *
 * @param name as the user spells it there
 * @param file the name of the file that holds it, or should
 */
public record Key(String name, String file) {

    /** {@code url in alembic.yaml}. */
    @Override
    public String toString() {
        return name + " in " + file;
    }
}
