package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.database.Address;
import dev.limbeck.database.Database;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.sql.SectionText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A schema that is compared. */
sealed interface SchemaState {

    /** Looks at a database that has it; nothing is written there. */
    <T> T look(Function<Database, T> look);

    /** Returns a database of one's own that has it; empty where one can only be made after it. */
    Optional<ScratchDatabase> copy();

    /** Whether a statement may be tried where one looks at it, if it is taken back. */
    default boolean isOurs() {
        return false;
    }

    /** Returns who makes the partitions in it. */
    default Partitions partitions() {
        return Partitions.WRITTEN;
    }

    /** What revisions lead to. */
    record AtRevisions(ScratchDatabases scratch, List<RevisionId> revisions) implements SchemaState {
        @Override
        public <T> T look(Function<Database, T> look) {
            return scratch.look(revisions, look);
        }

        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.of(scratch.at(revisions));
        }
    }

    /** What statements make of another; those that the server refuses there are passed over. */
    record Altered(SchemaState base, List<String> statements) implements SchemaState {
        @Override
        public <T> T look(Function<Database, T> look) {
            try (ScratchDatabase made = copy().orElseThrow()) {
                return look.apply(made.database());
            }
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            Optional<ScratchDatabase> copy = base.copy();
            copy.ifPresent(each -> each.database()
                    .ground()
                    .withoutRows()
                    .run(statements.stream().map(List::of).toList(), all -> true));
            return copy;
        }
    }

    /** What the SQL of a model makes. */
    record AsModelled(ScratchDatabases scratch, List<SectionText> texts) implements SchemaState {
        @Override
        public <T> T look(Function<Database, T> look) {
            return scratch.look(Model.contents(texts), Model.statements(texts), look);
        }

        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.of(scratch.modelled(Model.contents(texts), Model.statements(texts)));
        }
    }

    /** That of a database that others use: nothing is written there. */
    record Foreign(Project project, String url, Key key, Partitions partitions) implements SchemaState {
        static Foreign model(Project project, ModelSource source) {
            return new Foreign(project, source.words().get(0), source.key(), Partitions.WRITTEN);
        }

        @Override
        public <T> T look(Function<Database, T> look) {
            Address address = new Address(url, null, null, key);
            ServerUrl server = ServerUrl.of(address, project.environment()).withDeed("diff");
            try (Database database = Database.connect(
                    server, project.config().versionTable(), project.config().versionTableSchema())) {
                return look.apply(database);
            }
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.empty();
        }
    }

    /** That of the project's database: nothing is written there. */
    record Own(ProjectDatabase database) implements SchemaState {
        @Override
        public <T> T look(Function<Database, T> look) {
            return look.apply(database.open());
        }

        @Override
        public Partitions partitions() {
            return Partitions.MADE;
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.empty();
        }
    }
}
