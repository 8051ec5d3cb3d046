package dev.limbeck.ddl;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Snapshot;
import java.util.List;

/** What is left when pgCodeKeeper's statements have run, matter by matter. */
final class Completion {
    private final List<Matter> matters;

    /**
     * Knows where it stands and where it is to come to.
     *
     * @param reached the schema that the statements so far have led to
     */
    Completion(Snapshot reached, Snapshot wanted) {
        this.matters = List.of(
                new ColumnSql(wanted),
                new ConstraintSql(reached, wanted),
                new TableSql(wanted),
                new IndexSql(),
                new PublicationSql(wanted));
    }

    /** Returns the statements for what is left, in the order of the matters; none where none of it is known to any. */
    List<String> of(List<Change> left) {
        return matters.stream()
                .flatMap(matter -> left.stream().flatMap(change -> matter.of(change).stream()))
                .distinct()
                .toList();
    }
}
