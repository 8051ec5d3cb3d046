package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.database.Address;
import dev.limbeck.database.Database;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A schema that is compared. */
sealed interface SchemaState {

    /** Opens a database that has it, for reading alone; closing it undoes what was made for it. */
    OpenSchema open();

    /** Returns a database of one's own that has it; empty where one can only be made after it. */
    Optional<ScratchDatabase> copy();

    /** A database that has a schema. */
    record OpenSchema(Database database, Partitions partitions, Runnable end) implements AutoCloseable {
        static OpenSchema of(ScratchDatabase scratch) {
            return new OpenSchema(scratch.database(), Partitions.WRITTEN, scratch::close);
        }

        @Override
        public void close() {
            end.run();
        }
    }

    /** What revisions lead to. */
    record AtRevisions(ScratchDatabases scratch, List<RevisionId> revisions) implements SchemaState {
        @Override
        public OpenSchema open() {
            return OpenSchema.of(scratch.at(revisions));
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.of(scratch.at(revisions));
        }
    }

    /** What the SQL of a model makes. */
    record AsModelled(ScratchDatabases scratch, List<SectionText> texts) implements SchemaState {
        @Override
        public OpenSchema open() {
            return OpenSchema.of(built());
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.of(built());
        }

        private ScratchDatabase built() {
            List<Statement> statements = Model.statements(texts);
            return scratch.filled(
                    Model.contents(texts), database -> database.ground().build(statements));
        }
    }

    /** That of a database that others use: nothing is written there. */
    record Foreign(Project project, String url, Key key, Partitions partitions) implements SchemaState {
        static Foreign model(Project project, ModelSource source) {
            return new Foreign(project, source.words().get(0), source.key(), Partitions.WRITTEN);
        }

        @Override
        public OpenSchema open() {
            Address address = new Address(url, null, null, key);
            ServerUrl server = ServerUrl.of(address, project.environment()).withDeed("diff");
            Database database = Database.connect(
                    server, project.config().versionTable(), project.config().versionTableSchema());
            return new OpenSchema(database, partitions, database::close);
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.empty();
        }
    }

    /** That of the project's database: nothing is written there. */
    record Own(ProjectDatabase database) implements SchemaState {
        @Override
        public OpenSchema open() {
            return new OpenSchema(database.open(), Partitions.MADE, () -> {});
        }

        @Override
        public Optional<ScratchDatabase> copy() {
            return Optional.empty();
        }
    }
}
