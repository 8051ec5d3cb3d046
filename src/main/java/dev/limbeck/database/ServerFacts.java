package dev.limbeck.database;

import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one is connected to.
 *
 * @param version such as {@code 15.3}
 * @param role who is connected
 */
public record ServerFacts(String version, String database, String role, Writing writing, Schema schema) {

    /** Whether anything can be written. */
    public enum Writing {
        /** As far as rights go. */
        POSSIBLE,
        /** The role or database is set to read only. */
        READ_ONLY,
        /** The server follows another one. */
        STANDBY
    }

    /**
     * The schema of the version table.
     *
     * @param isThere whether there is one
     * @param isOpen whether the role may make tables in it
     * @param hasTables whether the version table and the ledger are in it
     */
    public record Schema(String name, boolean isThere, boolean isOpen, boolean hasTables) {}

    /** Returns what keeps a run from writing; none where nothing does. */
    List<Problem> obstacles() {
        List<Problem> obstacles = new ArrayList<>();
        if (writing != Writing.POSSIBLE) {
            obstacles.add(new ReadOnly(this));
        }
        if (!schema.hasTables() && !schema.isOpen()) {
            obstacles.add(new ClosedSchema(this));
        }
        return obstacles;
    }
}
