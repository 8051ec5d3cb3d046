package dev.limbeck.foreign;

/** One tool whose migrations can be read; {@link Tools} lists all there are. */
public interface Tool {

    /** The word for it. */
    String name();

    /** Whether it keeps a migration in a pair of SQL, one for each direction. */
    default boolean hasPairs() {
        return false;
    }

    /** Whether there is a file that is its own by its name or its words. */
    boolean recognises(Source source);

    /**
     * Reads its migrations. The texts are as they stand in its files; {@link Tools#read} makes revisions of them.
     *
     * @throws dev.limbeck.problem.Problem if a file cannot be read, or two are the same migration
     */
    ForeignHistory read(Source source, Terms terms);

    /** How it notes in a database what it has applied there. */
    AppliedTable appliedTable();
}
