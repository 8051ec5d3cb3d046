package dev.limbeck.workspace;

import dev.limbeck.foreign.AppliedTable;
import dev.limbeck.foreign.Migration;
import dev.limbeck.graph.Links;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RunListener;
import dev.limbeck.workspace.Imported.Placed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a database that another tool has migrated to the same place here, by what that tool has noted in it. */
public final class ImportStamp {
    private final AppliedTable table;
    private final String name;

    /**
     * Reads nothing yet.
     *
     * @param name how the table is called, as SQL; null for as the tool calls it by itself
     */
    public ImportStamp(AppliedTable table, @Nullable String name) {
        this.table = table;
        this.name = name == null ? table.name() : name;
    }

    /**
     * Returns the revisions to stamp; none where the database is there already, or farther.
     *
     * @param database of a project that has the imported revisions
     * @throws NoForeignTable if the tool has noted nothing
     * @throws dev.limbeck.foreign.UnfinishedThere if it has begun a migration and not finished it
     * @throws UnknownThere if it has applied one that was not imported
     * @throws SkippedThere if it has passed over one that comes before one that is applied
     */
    public List<RevisionId> targets(Imported imported, RevisionGraph graph, ProjectDatabase database) {
        List<List<String>> rows = database.open()
                .rowsOf(name, table.columns(), table.order())
                .orElseThrow(() -> new NoForeignTable(imported.tool(), name));
        List<Migration> migrations =
                imported.revisions().stream().map(Placed::migration).toList();
        Set<RevisionId> applied = known(table.applied(rows, migrations), migrations);
        Standing standing = database.standing();
        Links links = graph.requirements();
        List<RevisionId> skipped = links.ancestors(applied).stream()
                .filter(id -> !applied.contains(id) && !standing.isApplied(id))
                .toList();
        if (!skipped.isEmpty()) {
            throw new SkippedThere(name, graph.parentsFirst(Set.copyOf(skipped)));
        }
        return links.tips(applied).stream()
                .filter(id -> !standing.isApplied(id))
                .toList();
    }

    private Set<RevisionId> known(Set<String> applied, List<Migration> migrations) {
        Map<String, RevisionId> byKey = new LinkedHashMap<>();
        migrations.forEach(each -> byKey.put(each.key(), each.id()));
        List<String> unknown =
                applied.stream().filter(key -> !byKey.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownThere(name, unknown);
        }
        Set<RevisionId> ids = new LinkedHashSet<>(byKey.values());
        ids.retainAll(applied.stream().map(byKey::get).toList());
        return ids;
    }

    /** Writes that a database is at revisions. */
    public static Plan stamp(
            Project project, List<RevisionId> targets, ProjectDatabase database, RunListener listener) {
        List<String> words = targets.stream().map(RevisionId::value).toList();
        return new Run(project).run(database, new Stamp(words, false), listener);
    }
}
