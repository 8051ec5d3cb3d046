package dev.limbeck.workspace;

import dev.limbeck.database.Database;
import dev.limbeck.ddl.Passage;
import dev.limbeck.ddl.Refused;
import dev.limbeck.ddl.Trial;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Aspect;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.NamePattern;
import dev.limbeck.schema.Scope;
import dev.limbeck.schema.Snapshot;
import dev.limbeck.workspace.SchemaState.OpenSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares two schemas of a project. The SQL that leads from the one to the other is run on a copy of the first before
 * anybody sees it.
 */
public final class Diff {
    private final Project project;
    private final ScratchDatabases scratch;
    private final ProjectDatabase database;
    private final Set<Aspect> aspects;

    /**
     * Compares nothing yet.
     *
     * @param database is connected to where a schema is its own, or starts from where it is
     * @param aspects what counts that does not by itself
     */
    public Diff(Project project, ScratchDatabases scratch, ProjectDatabase database, Set<Aspect> aspects) {
        this.project = project;
        this.scratch = scratch;
        this.database = database;
        this.aspects = Set.copyOf(aspects);
    }

    /** What is asked for. */
    public enum Wanted {
        /** In what they differ. */
        FINDINGS,
        /** Also the SQL from the one to the other. */
        SQL
    }

    /**
     * Compares the schemas that two words name: {@code migrations}, {@code model}, {@code database}, a revision, a URL.
     *
     * @throws NoModel if one is that of the model, and there is none
     * @throws FailedOnScratch if a revision on the way does not run
     * @throws dev.limbeck.database.NotBuilt if the model does not
     */
    public SchemaDiff between(String from, String to, Wanted wanted) {
        SchemaStates states = new SchemaStates(project, scratch, database);
        SchemaState first = states.of(from, new Key("--from", "the command line"));
        SchemaState second = states.of(to, new Key("--to", "the command line"));
        try (OpenSchema before = first.open();
                OpenSchema after = second.open()) {
            Comparison comparison = Comparison.of(side(before), side(after), scope(before, after));
            List<Finding> findings = comparison.findings();
            return new SchemaDiff(
                    findings,
                    wanted == Wanted.SQL ? Optional.of(way(comparison, first, before, after)) : Optional.empty());
        }
    }

    private static Comparison.Side side(OpenSchema schema) {
        return new Comparison.Side(schema.database().catalog().schema(), schema.partitions());
    }

    private Scope scope(OpenSchema before, OpenSchema after) {
        Stream<String> own = Stream.of(before, after).flatMap(schema -> schema.database().catalog().own().stream());
        List<NamePattern> ignored = Stream.concat(own, project.config().modelled().ignored().stream())
                .map(NamePattern::new)
                .toList();
        return new Scope(aspects, ignored);
    }

    private SchemaDiff.Way way(Comparison comparison, SchemaState first, OpenSchema before, OpenSchema after) {
        if (comparison.leftOf(comparison.before()).isEmpty()) {
            return new SchemaDiff.Way(List.of(), List.of(), List.of(), List.of());
        }
        try (Copy copy = copy(first, before, comparison)) {
            Passage.Found found =
                    Passage.find(copy.database().ground(), after.database().blueprint(), comparison);
            return proven(found, comparison, copy, first);
        }
    }

    /** All statements in one transaction, as they will be run, and on a copy that was not touched before. */
    private SchemaDiff.Way proven(Passage.Found found, Comparison comparison, Copy copy, SchemaState first) {
        try (Copy untouched = again(copy, first)) {
            Trial trial = untouched
                    .database()
                    .ground()
                    .run(found.statements().stream().map(List::of).toList(), all -> true);
            List<Change> left = comparison.leftOf(untouched.database().catalog().schema()).stream()
                    .filter(change -> copy.unproven().stream()
                            .noneMatch(each -> each.element().equals(change.element())))
                    .toList();
            List<Refused> refused = new ArrayList<>(left.isEmpty() ? List.of() : found.refused());
            refused.addAll(trial.refused());
            return new SchemaDiff.Way(trial.done(), left, refused, copy.unproven());
        }
    }

    /**
     * A database of one's own that is as another.
     *
     * @param made what it was made by; empty where it was built as the other was
     * @param unproven in what it differs from the other all the same
     */
    private record Copy(ScratchDatabase scratch, List<String> made, List<Change> unproven) implements AutoCloseable {
        Database database() {
            return scratch.database();
        }

        @Override
        public void close() {
            scratch.close();
        }
    }

    private Copy copy(SchemaState first, OpenSchema before, Comparison comparison) {
        Optional<ScratchDatabase> built = first.copy();
        if (built.isPresent()) {
            return new Copy(built.get(), List.of(), List.of());
        }
        ScratchDatabase empty = scratch.at(List.of());
        Comparison.Side nothing = new Comparison.Side(empty.database().catalog().schema(), Partitions.WRITTEN);
        Comparison fromNothing = Comparison.of(
                nothing,
                new Comparison.Side(before.database().catalog().schema(), Partitions.WRITTEN),
                scope(before, before));
        Passage.Found found =
                Passage.find(empty.database().ground(), before.database().blueprint(), fromNothing);
        return new Copy(empty, found.statements(), unproven(empty, comparison));
    }

    private static List<Change> unproven(ScratchDatabase copy, Comparison comparison) {
        Snapshot reached = comparison.counted(copy.database().catalog().schema());
        return reached.changesTo(comparison.before());
    }

    private Copy again(Copy copy, SchemaState first) {
        Optional<ScratchDatabase> built = first.copy();
        if (built.isPresent()) {
            return new Copy(built.get(), List.of(), List.of());
        }
        ScratchDatabase empty = scratch.at(List.of());
        empty.database().ground().run(copy.made().stream().map(List::of).toList(), all -> true);
        return new Copy(empty, copy.made(), copy.unproven());
    }
}
