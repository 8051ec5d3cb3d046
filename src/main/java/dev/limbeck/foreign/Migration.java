package dev.limbeck.foreign;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration of another tool, as the revision that it becomes.
 *
 * @param revision what its file will declare; its origin is where it comes from
 * @param key how the tool calls it in the database
 */
public record Migration(Revision revision, String key, Scripts scripts) {

    /** Its id. */
    public RevisionId id() {
        return revision.id();
    }

    /** Returns the files that it comes from, each once. */
    public List<SourceFile> sources() {
        return scripts.all().map(Script::file).distinct().toList();
    }

    Migration with(Scripts other) {
        return new Migration(revision, key, other);
    }

    /** Returns the same migrations, each with the one before it as its only parent. */
    static List<Migration> inLine(List<Migration> migrations) {
        List<Migration> line = new ArrayList<>();
        for (Migration each : migrations) {
            line.add(
                    line.isEmpty()
                            ? each
                            : new Migration(
                                    each.revision()
                                            .withParent(
                                                    line.get(line.size() - 1).id()),
                                    each.key(),
                                    each.scripts()));
        }
        return line;
    }
}
