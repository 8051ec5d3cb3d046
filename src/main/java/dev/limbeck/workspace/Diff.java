package dev.limbeck.workspace;

import dev.limbeck.database.Catalog;
import dev.limbeck.database.Database;
import dev.limbeck.ddl.Blueprint;
import dev.limbeck.ddl.Passage;
import dev.limbeck.ddl.Refused;
import dev.limbeck.ddl.Trial;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Aspect;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.schema.NamePattern;
import dev.limbeck.schema.Scope;
import dev.limbeck.schema.Snapshot;
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
    private final List<String> ignored;

    /**
     * Compares nothing yet.
     *
     * @param database is connected to where a schema is its own, or starts from where it is
     * @param aspects what counts that does not by itself
     */
    public Diff(Project project, ScratchDatabases scratch, ProjectDatabase database, Set<Aspect> aspects) {
        this(project, scratch, database, aspects, project.config().modelled().ignored());
    }

    private Diff(
            Project project,
            ScratchDatabases scratch,
            ProjectDatabase database,
            Set<Aspect> aspects,
            List<String> ignored) {
        this.project = project;
        this.scratch = scratch;
        this.database = database;
        this.aspects = Set.copyOf(aspects);
        this.ignored = List.copyOf(ignored);
    }

    /** As the constructor, with what the project wants to have ignored where a model is compared. */
    static Diff ofAll(Project project, ScratchDatabases scratch, ProjectDatabase database, Set<Aspect> aspects) {
        return new Diff(project, scratch, database, aspects, List.of());
    }

    /** What is asked for. */
    public enum Wanted {
        /** In what they differ. */
        FINDINGS,
        /** Also the SQL from the one to the other, where the servers are not too old for it. */
        SQL_PERHAPS,
        /** Also the SQL. */
        SQL
    }

    /**
     * Compares the schemas that two words name: {@code migrations}, {@code model}, {@code database}, a revision, a URL.
     *
     * @throws NoModel if one is that of the model, and there is none
     * @throws TooOldForSql if the SQL is wanted, and a server is too old for it
     * @throws FailedOnScratch if a revision on the way does not run
     * @throws dev.limbeck.database.NotBuilt if the model does not
     */
    public SchemaDiff between(String from, String to, Wanted wanted) {
        return between(
                state(from, new Key("--from", "the command line")),
                state(to, new Key("--to", "the command line")),
                wanted);
    }

    /** Returns the schema that a word names, as {@link #between(String, String, Wanted)} does. */
    SchemaState state(String word, Key key) {
        return new SchemaStates(project, scratch, database).of(word, key);
    }

    SchemaDiff between(SchemaState first, SchemaState second, Wanted wanted) {
        Seen before = first.look(database -> Seen.of(database, first));
        Seen after = second.look(database -> Seen.of(database, second));
        Comparison comparison = sideBySide(before, after);
        int version = Math.min(before.version(), after.version());
        if (wanted == Wanted.SQL) {
            TooOldForSql.check(version);
        }
        boolean isSql = wanted != Wanted.FINDINGS && TooOldForSql.OLDEST <= version;
        return new SchemaDiff(
                comparison.findings(), isSql ? Optional.of(way(comparison, first, second, before)) : Optional.empty());
    }

    /** Puts two schemas side by side. */
    Comparison comparison(SchemaState first, SchemaState second) {
        Seen before = first.look(database -> Seen.of(database, first));
        return sideBySide(before, second.look(database -> Seen.of(database, second)));
    }

    private Comparison sideBySide(Seen before, Seen after) {
        return Comparison.of(before.side(), after.side(), scope(before, after));
    }

    /** What was seen of a schema, the tables in it that are Limbeck's own, and the major version of the server. */
    private record Seen(Comparison.Side side, Set<String> own, int version) {
        static Seen of(Database database, SchemaState state) {
            Catalog catalog = database.catalog();
            return new Seen(
                    new Comparison.Side(catalog.schema(), state.partitions()), catalog.own(), database.serverVersion());
        }
    }

    private Scope scope(Seen before, Seen after) {
        Stream<String> own = Stream.of(before, after).flatMap(seen -> seen.own().stream());
        List<NamePattern> patterns =
                Stream.concat(own, ignored.stream()).map(NamePattern::new).toList();
        return new Scope(aspects, patterns);
    }

    private SchemaDiff.Way way(Comparison comparison, SchemaState first, SchemaState second, Seen before) {
        if (comparison.leftOf(comparison.before()).isEmpty()) {
            return SchemaDiff.Way.NONE;
        }
        Blueprint target = second.look(Database::blueprint);
        Optional<Passage.Found> atOnce = first.isOurs()
                ? first.look(database -> Passage.atOnce(database.ground().withoutRows(), target, comparison))
                : Optional.empty();
        return atOnce.map(found -> way(found.statements(), List.of(), List.of(), Rebuilt.WRITTEN))
                .orElseGet(() -> way(comparison, first, before, target));
    }

    private SchemaDiff.Way way(Comparison comparison, SchemaState first, Seen before, Blueprint target) {
        Passage.Found found;
        Rebuilt rebuilt;
        try (Copy copy = copy(first, before, comparison)) {
            rebuilt = copy.rebuilt();
            found = Passage.find(copy.database().ground().withoutRows(), target, comparison);
        }
        return found.runs() == 1
                ? way(found.statements(), found.left(), found.refused(), rebuilt)
                : proven(found, comparison, rebuilt, first);
    }

    /** All statements in one transaction, as they will be run, and on a copy that was not touched before. */
    private SchemaDiff.Way proven(Passage.Found found, Comparison comparison, Rebuilt rebuilt, SchemaState first) {
        try (ScratchDatabase untouched = first.copy().orElseGet(() -> again(rebuilt))) {
            Trial trial = untouched.database().ground().withoutRows().run(alone(found.statements()), all -> true);
            List<Change> left = comparison.leftOf(untouched.database().catalog().schema());
            List<Refused> refused = new ArrayList<>(left.isEmpty() ? List.of() : found.refused());
            refused.addAll(trial.refused());
            return way(trial.done(), left, refused, rebuilt);
        }
    }

    private ScratchDatabase again(Rebuilt rebuilt) {
        ScratchDatabase empty = scratch.at(List.of());
        empty.database().ground().run(alone(rebuilt.statements()), all -> true);
        return empty;
    }

    private static List<List<String>> alone(List<String> statements) {
        return statements.stream().map(List::of).toList();
    }

    private static SchemaDiff.Way way(
            List<String> statements, List<Change> left, List<Refused> refused, Rebuilt rebuilt) {
        return new SchemaDiff.Way(
                statements,
                left.stream()
                        .filter(change -> rebuilt.otherwise().stream()
                                .noneMatch(each -> each.element().equals(change.element())))
                        .toList(),
                refused,
                rebuilt.otherwise());
    }

    /**
     * How a schema was made that only its own server has.
     *
     * @param statements that have made it, of nothing; none where it is written down
     * @param otherwise in what it is not as the other all the same
     */
    private record Rebuilt(List<String> statements, List<Change> otherwise) {
        static final Rebuilt WRITTEN = new Rebuilt(List.of(), List.of());
    }

    /** A database of one's own that is as another. */
    private record Copy(ScratchDatabase scratch, Rebuilt rebuilt) implements AutoCloseable {
        Database database() {
            return scratch.database();
        }

        @Override
        public void close() {
            scratch.close();
        }
    }

    private Copy copy(SchemaState first, Seen before, Comparison comparison) {
        return first.copy()
                .map(built -> new Copy(built, Rebuilt.WRITTEN))
                .orElseGet(() -> rebuilt(first, before, comparison));
    }

    /** The SQL from nothing to it makes a copy of what only its server has. */
    private Copy rebuilt(SchemaState first, Seen before, Comparison comparison) {
        ScratchDatabase empty = scratch.at(List.of());
        Comparison.Side nothing = new Comparison.Side(empty.database().catalog().schema(), Partitions.WRITTEN);
        Comparison.Side all = new Comparison.Side(before.side().schema(), Partitions.WRITTEN);
        Comparison fromNothing = Comparison.of(nothing, all, scope(before, before));
        Passage.Found found = Passage.find(empty.database().ground(), first.look(Database::blueprint), fromNothing);
        Snapshot reached = comparison.counted(empty.database().catalog().schema());
        return new Copy(empty, new Rebuilt(found.statements(), reached.changesTo(comparison.before())));
    }
}
