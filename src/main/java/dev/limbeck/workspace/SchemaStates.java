package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Comparison.Partitions;
import java.util.List;

/**
 * The schemas that words name: {@code migrations}, {@code model}, {@code database}, a revision, the URL of a database.
 */
final class SchemaStates {
    static final String MIGRATIONS = "migrations";
    static final String MODEL = "model";
    static final String DATABASE = "database";

    private final Project project;
    private final ScratchDatabases scratch;
    private final ProjectDatabase database;

    SchemaStates(Project project, ScratchDatabases scratch, ProjectDatabase database) {
        this.project = project;
        this.scratch = scratch;
        this.database = database;
    }

    /**
     * Returns the schema that a word names.
     *
     * @param key what says the word
     * @throws NoModel if it is that of the model, and there is none
     * @throws dev.limbeck.target.UnknownRevision if it is none of these
     */
    SchemaState of(String word, Key key) {
        if (word.contains("://") || word.startsWith("jdbc:")) {
            return new SchemaState.Foreign(project, word, key, Partitions.MADE);
        }
        return switch (word) {
            case MIGRATIONS ->
                new SchemaState.AtRevisions(scratch, project.graph().heads());
            case MODEL -> model();
            case DATABASE -> new SchemaState.Own(database);
            default ->
                new SchemaState.AtRevisions(
                        scratch, List.copyOf(project.targets(database::rows).revisions(word)));
        };
    }

    private SchemaState model() {
        ModelSource source = project.config().modelled().source();
        if (source == null) {
            throw NoModel.unsaid(project.config().file());
        }
        return source.kind() == ModelSource.Kind.DATABASE
                ? SchemaState.Foreign.model(project, source)
                : new SchemaState.AsModelled(scratch, new Model(project, source).texts());
    }
}
