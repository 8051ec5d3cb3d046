package dev.limbeck.workspace;

import dev.limbeck.database.Database;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.RenameWord;
import dev.limbeck.schema.Renaming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a revision that leads from the schema that all revisions make to that of the model. Before it is written it is run
 * with all others, and undone, on a scratch database.
 */
public final class Autogenerate {
    private final Draft draft;
    private final ScratchDatabases scratch;
    private final Diff diff;
    private final SchemaState from;
    private final SchemaState to;

    /**
     * Writes nothing yet.
     *
     * @param draft what the file will declare
     * @throws NoModel if there is none
     */
    public Autogenerate(Draft draft, ScratchDatabases scratch, ProjectDatabase database) {
        this.draft = draft;
        this.scratch = scratch;
        this.diff = new Diff(draft.project(), scratch, database, Set.of());
        Key key = new Key("--autogenerate", "the command line");
        this.from = diff.state(SchemaStates.MIGRATIONS, key);
        this.to = diff.state(SchemaStates.MODEL, key);
    }

    /**
     * Writes the file; empty, and nothing written, where the two do not differ. What remains is written into it too.
     *
     * @param words what has another name
     * @param inquiry is asked what else has
     * @throws FailedOnScratch if a revision that is there already does not run
     * @throws dev.limbeck.schema.UnknownRename if a word is not clear
     * @throws NotRenamed if the server does not rename so
     */
    public Optional<Generated> write(List<RenameWord> words, Inquiry inquiry) {
        List<Renaming> renamings = Renamings.of(diff, from, to, words, inquiry);
        SchemaDiff there = diff.between(altered(from, Renamings.statements(renamings)), to, Diff.Wanted.SQL);
        return there.findings().isEmpty() && renamings.isEmpty()
                ? Optional.empty()
                : Optional.of(write(text(renamings, there)));
    }

    private static SchemaState altered(SchemaState state, List<String> statements) {
        return statements.isEmpty() ? state : new SchemaState.Altered(state, statements);
    }

    private GeneratedText text(List<Renaming> renamings, SchemaDiff there) {
        Stream<String> all = Stream.concat(
                Renamings.statements(renamings).stream(), there.way().orElseThrow().statements().stream());
        List<Renaming> reversed = Renamings.reversed(renamings);
        SchemaState returning = altered(altered(from, all.toList()), Renamings.statements(reversed));
        return new GeneratedText(renamings, there, reversed, diff.between(returning, from, Diff.Wanted.SQL));
    }

    private Generated write(GeneratedText text) {
        Comparison there = diff.comparison(from, to);
        Comparison back = diff.comparison(to, from);
        int version = from.look(Database::serverVersion);
        Generated.Remains proven = new RevisionProof(draft, scratch)
                .remains(text.sections(Generated.Remains.NOTHING, version), there, back);
        Generated.Remains remains = proven.explained(
                text.there().way().orElseThrow(), text.back().way().orElseThrow());
        return new Generated(
                draft.write(text.sections(remains, version)), text.there().findings(), text.up(), remains);
    }
}
