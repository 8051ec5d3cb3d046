package dev.limbeck.foreign;

import java.util.List;
import java.util.Set;

/** The table in which a tool notes what it has applied to a database. */
public interface AppliedTable {

    /** Its name as SQL, unless the tool was told otherwise. */
    String name();

    /** The columns to read, as SQL. */
    List<String> columns();

    /** The column that the rows are sorted by, as SQL. */
    String order();

    /**
     * Returns the keys of the migrations that are applied, those too that no file declares.
     *
     * @param rows the columns as text, null as an empty one
     * @param migrations all that the files declare
     * @throws UnfinishedThere if it says that one was begun and not finished
     */
    Set<String> applied(List<List<String>> rows, List<Migration> migrations);
}
