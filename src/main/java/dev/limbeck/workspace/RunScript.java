package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.Lock;
import dev.limbeck.config.Transaction;
import dev.limbeck.database.AssumedStart;
import dev.limbeck.database.Job;
import dev.limbeck.database.Script;
import dev.limbeck.database.ScriptScope;
import dev.limbeck.database.ScriptStart;
import dev.limbeck.database.SeenStart;
import dev.limbeck.database.TableName;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes a move as an SQL script for psql, instead of running it. */
public final class RunScript {
    /** Where the search path leads unless somebody has changed that; the script sees to it. */
    private static final String FIRST_SCHEMA = "public";

    private final Project project;
    private final RevisionGraph graph;
    private final Run run;

    /** What a script tells: revisions that it runs, or what a stamp says of them. */
    private record Draft(Plan plan, List<Job> jobs, List<Entry> stamped, Entries entries) {

        List<RevisionId> arriving() {
            List<Entry> told =
                    jobs.isEmpty() ? stamped : jobs.stream().map(Job::entry).toList();
            return told.stream()
                    .filter(Entry::isApplied)
                    .map(entry -> entry.revision().id())
                    .toList();
        }
    }

    /** Writes scripts for the database of a project. */
    public RunScript(Project project, RunConditions conditions) {
        this.project = project;
        this.graph = project.graph();
        this.run = new Run(project, conditions);
    }

    /**
     * Returns the script for a database in an assumed state, which is not asked; empty where there is nothing to do.
     * Everything that can be found wrong without a database is, before anything is returned.
     *
     * @param from targets that name the rows
     * @throws NoStart if one of them means where the database is
     */
    public String from(List<String> from, Move move) {
        Standing assumed = Standing.assumed(graph, starts(from));
        Plan plan = move.plan(graph, () -> assumed);
        Draft draft = draft(move, plan, assumed, run.unseenJobs(), Integer.MAX_VALUE);
        run.preparation().demandConfirmed(draft.jobs());
        if (plan.isEmpty()) {
            return "";
        }
        List<RevisionId> rows = assumed.rows();
        ScriptStart start = new AssumedStart(
                rows,
                graph.parentsFirst(graph.requirements().ancestors(rows)),
                draft.arriving(),
                draft.entries().adopted());
        return written(new Script(unseen(move), start), draft, move);
    }

    private List<RevisionId> starts(List<String> from) {
        return from.stream()
                .flatMap(word -> project
                        .targets(() -> {
                            throw new NoStart(word);
                        })
                        .revisions(word)
                        .stream())
                .toList();
    }

    private ScriptScope unseen(Move move) {
        Config config = project.config();
        String schema = config.versionTableSchema();
        TableName table = new TableName(schema == null ? FIRST_SCHEMA : schema, config.versionTable());
        return scope(move, table, schema != null);
    }

    /** Returns the script for a database in the state it is in now; empty where there is nothing to do. Writes nothing. */
    public String of(ProjectDatabase database, Move move) {
        Plan plan = run.planned(database, move, () -> {
            run.checkRunnable(move);
            return database.standing();
        });
        Standing standing = database.standing();
        Draft draft = draft(
                move, plan, standing, run.jobs(database, move), database.open().serverVersion());
        run.preparation().demandTerms(database.open(), draft.jobs());
        if (plan.isEmpty() && standing.isSettled()) {
            return "";
        }
        ScriptScope scope = scope(move, database.open().table(), true);
        return written(new Script(scope, seen(standing, draft.entries())), draft, move);
    }

    private static ScriptStart seen(Standing standing, Entries entries) {
        List<Event> events = standing.ledger().events();
        Set<RevisionId> found = new TreeSet<>(standing.rows());
        found.addAll(standing.surplus());
        standing.lacking().forEach(found::remove);
        return new SeenStart(
                List.copyOf(found),
                events.isEmpty() ? 0 : events.get(events.size() - 1).number(),
                new HeadChange(standing.surplus(), standing.lacking()),
                entries.adopted());
    }

    private ScriptScope scope(Move move, TableName table, boolean isTableFound) {
        String deed = move.direction().word() + " " + move.target();
        boolean isLocked = project.config().lock() != Lock.NONE;
        return new ScriptScope(deed, project.root(), table, isTableFound, isLocked);
    }

    private Draft draft(Move move, Plan plan, Standing standing, Jobs jobs, int serverVersion) {
        Entries entries = new Entries(graph, standing);
        if (move instanceof Stamp stamp) {
            return new Draft(plan, List.of(), entries.stamped(stamp.moved(standing, plan), plan.after()), entries);
        }
        List<Job> made = jobs.of(plan);
        run.preparation().demandTransactions(made, serverVersion);
        return new Draft(plan, made, List.of(), entries);
    }

    private String written(Script script, Draft draft, Move move) {
        if (move instanceof Stamp) {
            return script.stamp(draft.plan(), draft.stamped());
        }
        boolean isOne = project.config().transaction() == Transaction.RUN;
        return script.run(draft.plan(), draft.jobs(), isOne ? Script.Borders.RUN : Script.Borders.REVISION);
    }
}
