package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.database.Database;
import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job;
import dev.limbeck.database.RevisionStopped;
import dev.limbeck.database.ScratchHost;
import dev.limbeck.database.StepFailed;
import dev.limbeck.graph.Links;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.RowUse;
import dev.limbeck.sql.ServerObject;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Databases of a project that are thrown away: proofs are made on them by running. The server is started, or connected to,
 * with the first of them, and what killed commands left there is dropped. A state that was asked for before is copied from
 * a template. Closing drops what is left of this one's. For several threads, each with databases of its own.
 */
public final class ScratchDatabases implements AutoCloseable {
    private final Project project;
    private final ScratchServer server;
    private final Object building = new Object();
    private final Consumer<String> notice;
    private final String ground;

    private ScratchDatabases(Project project, ScratchServer server, Consumer<String> notice) {
        this.project = project;
        this.server = server;
        this.notice = notice;
        Config config = project.config();
        this.ground =
                String.join(" ", server.host().versions(), config.versionTable(), "" + config.versionTableSchema());
    }

    /**
     * Starts what {@code scratch} in the configuration names, or connects to it.
     *
     * @param notice is told, a line at a time, what makes it take long
     * @throws Problem if there is no server to be had
     */
    public static ScratchDatabases open(Project project, Consumer<String> notice) {
        ScratchServer server = ScratchServer.open(project, notice);
        server.host()
                .dropLeftBehind()
                .forEach(entry -> notice.accept("Dropped the scratch database " + entry.name()
                        + " that a killed command left behind, pid " + entry.owner() + "."));
        return new ScratchDatabases(project, server, notice);
    }

    /** Returns those of the same server for the same project with other revisions; closing these closes them. */
    ScratchDatabases with(Project other) {
        return new ScratchDatabases(other, server, notice);
    }

    /**
     * Returns a new database on which these revisions were run and all that they need, parents first, as an upgrade does.
     *
     * @throws FailedOnScratch if the server refuses a statement of theirs
     */
    public ScratchDatabase at(Collection<RevisionId> revisions) {
        return at(upgrade(revisions));
    }

    private Plan upgrade(Collection<RevisionId> revisions) {
        Links requirements = project.graph().requirements();
        List<RevisionId> tips = requirements.tips(requirements.ancestors(revisions));
        return new Planner(project.graph()).upgrade(List.of(), tips);
    }

    /**
     * Returns a new database on which a plan was run that starts from nothing: with it the order can be chosen.
     *
     * @throws FailedOnScratch if the server refuses a statement of its revisions
     */
    public ScratchDatabase at(Plan plan) {
        return behind(jobs(plan));
    }

    /** As {@link #at(Plan)}, where it is known what runs. */
    ScratchDatabase behind(List<Job> jobs) {
        synchronized (building) {
            return jobs.isEmpty() ? opened(empty()) : ownOf(built(jobs));
        }
    }

    /** Returns a copy of a database; nobody may be connected to that, and nothing may have been made beside it. */
    ScratchDatabase copyOf(String name) {
        return opened(server.host().copyOf(name));
    }

    /**
     * Looks at what {@link #at(Collection)} would return, which takes no copy: nothing may stay there that is written.
     *
     * @throws FailedOnScratch as that does
     */
    <T> T look(Collection<RevisionId> revisions, Function<Database, T> look) {
        List<Job> jobs = jobs(upgrade(revisions));
        return look(jobs.isEmpty() ? new Built(empty(), false) : built(jobs), look);
    }

    /**
     * Returns a new database that a model was built on.
     *
     * @param contents all of its text: it is built again only where that is new
     * @throws dev.limbeck.database.NotBuilt if the server refuses a statement
     */
    ScratchDatabase modelled(String contents, List<Statement> model) {
        return ownOf(built(contents, model));
    }

    /** Looks at what {@link #modelled} would return, which takes no copy: nothing may stay there that is written. */
    <T> T look(String contents, List<Statement> model, Function<Database, T> look) {
        return look(built(contents, model), look);
    }

    /**
     * A state that was built.
     *
     * @param isKept whether it is a template; otherwise it has made what is not in the database, and would not be in a copy
     */
    private record Built(String name, boolean isKept) {}

    private <T> T look(Built built, Function<Database, T> look) {
        try (Database database = connect(built.name())) {
            return look.apply(database);
        } finally {
            if (!built.isKept()) {
                drop(built.name());
            }
        }
    }

    private ScratchDatabase ownOf(Built built) {
        return opened(built.isKept() ? server.host().copyOf(built.name()) : built.name());
    }

    private String empty() {
        return server.host().create(project.config().versionTableSchema());
    }

    private Built built(String contents, List<Statement> model) {
        String key = ScratchKeys.of(ground, contents);
        return server.host()
                .kept(List.of(key))
                .map(kept -> new Built(kept.template(), true))
                .orElseGet(() -> {
                    String name = empty();
                    List<ServerObject> named = ServerObject.namedBy(model);
                    return build(
                            name,
                            database -> server.host()
                                    .during(name, named, () -> database.ground().build(model)),
                            key);
                });
    }

    /** Runs what is missing, and keeps that for the next who asks. */
    private Built built(List<Job> jobs) {
        List<String> keys = ScratchKeys.after(ground, jobs);
        Optional<ScratchHost.Kept> kept = server.host().kept(keys);
        if (kept.isEmpty()) {
            return built(empty(), jobs, keys);
        }
        int done = kept.get().number();
        String template = kept.get().template();
        return done == keys.size()
                ? new Built(template, true)
                : built(server.host().copyOf(template), jobs.subList(done, jobs.size()), keys);
    }

    private Built built(String name, List<Job> missing, List<String> keys) {
        return build(name, database -> run(name, database, missing), keys.get(keys.size() - 1));
    }

    private Built build(String name, Consumer<Database> filling, String key) {
        try (Database database = connect(name)) {
            filling.accept(database);
            database.ground().count();
        } catch (Problem failed) {
            drop(name);
            throw failed;
        }
        return server.host().isBound(name)
                ? new Built(name, false)
                : new Built(server.host().keep(name, key), true);
    }

    /** Whether something was made beside a database that goes with it: no other can be the same as long as it is there. */
    boolean isBound(String name) {
        return server.host().isBound(name);
    }

    /** Connects to a database that is there. */
    ScratchDatabase opened(String name) {
        return new ScratchDatabase(this, name, connect(name));
    }

    private Database connect(String name) {
        Config config = project.config();
        return Database.connect(server.host().urlOf(name), config.versionTable(), config.versionTableSchema());
    }

    List<Job> jobs(Plan plan) {
        return Jobs.unseen(project.graph(), RunTerms.PLAIN).of(plan);
    }

    /** Runs jobs statement by statement, and returns with whose rows they have to do. */
    RowUse rows(String name, Database database, List<Job> jobs) {
        List<RowUse> seen = new ArrayList<>();
        server.host().during(name, named(jobs), () -> seen.add(database.survey().rows(jobs)));
        return seen.get(0);
    }

    private static List<ServerObject> named(List<Job> jobs) {
        return ServerObject.namedBy(
                jobs.stream().flatMap(job -> job.statements().stream()).toList());
    }

    void run(String name, Database database, List<Job> jobs) {
        List<List<Job>> transactions =
                jobs.stream().filter(Job::isTransactional).map(List::of).toList();
        InTransaction.check(transactions, database.serverVersion());
        List<Step> steps = jobs.stream().map(job -> (Step) job.step()).toList();
        try {
            server.host()
                    .during(
                            name,
                            named(jobs),
                            () -> database.run(new Plan(database.rows(), steps), jobs, new Silent()));
        } catch (StepFailed | RevisionStopped failed) {
            throw new FailedOnScratch(failed);
        }
    }

    void drop(String name) {
        server.host().drop(name);
    }

    @Override
    public void close() {
        server.close();
        server.host().remains().forEach(notice);
    }

    /** What a scratch database says is nobody's business. */
    static final class Silent implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {}
    }
}
