package dev.limbeck.foreign;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.Conversion;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.script.NotConvertible;
import dev.limbeck.script.OfflineLoss;
import dev.limbeck.script.OfflineLosses;
import dev.limbeck.script.WholeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What Alembic's revisions run: what stands in them as SQL is taken as it stands, for the rest Alembic is asked, and what it
 * cannot write is missing.
 */
final class AlembicScripts {
    private static final String ABSENT = "says in Python what it runs, and no program was there to write it as SQL";

    private static final String DROPPED =
            "%ss with values beside its SQL, as in execute(sql, values), which Alembic drops when it writes SQL";

    private static final String UNREAD = "%ss by what a query returns, and Alembic runs no query when it writes SQL";

    private final Map<RevisionId, SourceFile> files;
    private final RevisionGraph graph;
    private final Map<RevisionId, WholeFile> literal = new HashMap<>();
    private final OfflineRuns runs;
    private final OfflineText text;

    /**
     * Reads nothing yet.
     *
     * @param files where each of the revisions is declared
     */
    AlembicScripts(
            AlembicProject project,
            AlembicProgram program,
            RevisionGraph graph,
            Map<RevisionId, SourceFile> files,
            Consumer<Remark> remarks) {
        this.graph = graph;
        this.files = files;
        this.runs = new OfflineRuns(project, program, graph);
        this.text = new OfflineText(project, remarks);
    }

    /** Reads and asks. */
    Map<RevisionId, Scripts> read() {
        List<RevisionId> order = graph.parentsFirst(files.keySet());
        order.forEach(id -> literal(file(id)).ifPresent(found -> literal.put(id, found)));
        List<RevisionId> back = new ArrayList<>(order);
        Collections.reverse(back);
        runs.ask(Way.UP, only(order, id -> !literal.containsKey(id)));
        runs.ask(Way.DOWN, only(back, id -> !literal.containsKey(id) && !isRefusing(id)));
        runs.around().forEach(text::around);
        nameTables();
        Map<RevisionId, Scripts> scripts = new LinkedHashMap<>();
        order.forEach(id -> scripts.put(id, scripts(id)));
        return scripts;
    }

    private static List<RevisionId> only(List<RevisionId> ids, Predicate<RevisionId> wanted) {
        return ids.stream().filter(wanted).toList();
    }

    private SourceFile file(RevisionId id) {
        return Optional.ofNullable(files.get(id)).orElseThrow();
    }

    private static Optional<WholeFile> literal(SourceFile file) {
        try {
            return Optional.of(Conversion.ofPython(file.path()));
        } catch (NotConvertible computed) {
            return Optional.empty();
        }
    }

    private boolean isRefusing(RevisionId id) {
        return Conversion.refusesDowngrade(file(id).path());
    }

    private Scripts scripts(RevisionId id) {
        SourceFile file = file(id);
        WholeFile whole = literal.get(id);
        if (whole != null) {
            String back = whole.downgrade();
            return Scripts.of(Script.written(file, whole.upgrade()), back == null ? null : Script.written(file, back))
                    .run(whole.together());
        }
        if (runs.section(Way.UP, id) != null || runs.section(Way.DOWN, id) != null) {
            text.nameDoubts(file);
        }
        boolean isUnbound = List.of(Way.values()).stream().anyMatch(way -> isUnbound(way, id));
        return Scripts.of(script(Way.UP, id), isRefusing(id) ? null : script(Way.DOWN, id))
                .run(isUnbound ? Together.NOT : Together.UNSAID);
    }

    private boolean isUnbound(Way way, RevisionId id) {
        OfflineSection section = runs.section(way, id);
        return section != null && section.isUnbound();
    }

    private Script script(Way way, RevisionId id) {
        OfflineSection section = runs.section(way, id);
        if (section != null) {
            OfflineLoss loss = OfflineLosses.functions(file(id).path()).get(way.word());
            return loss == null
                    ? Script.written(file(id), text.of(file(id), section.sql()))
                    : Script.missing(file(id), lost(loss).formatted(way.word()));
        }
        return Script.missing(
                file(id),
                runs.isAbsent()
                        ? ABSENT
                        : "%ss by what Alembic cannot write as SQL: %s".formatted(way.word(), runs.lastWords(way, id)));
    }

    private static String lost(OfflineLoss loss) {
        return switch (loss) {
            case VALUES -> DROPPED;
            case ROWS -> UNREAD;
        };
    }

    /** Where this project has the same table, a database is where it is; so its name has to be the same. */
    private void nameTables() {
        Set<String> tables = new TreeSet<>();
        for (Way way : Way.values()) {
            for (RevisionId id : files.keySet()) {
                OfflineSection section = runs.section(way, id);
                if (section != null) {
                    tables.add(section.table());
                }
            }
        }
        tables.remove(Alembic.VERSIONS);
        tables.forEach(text::table);
    }
}
