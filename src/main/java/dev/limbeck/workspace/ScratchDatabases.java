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
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.ServerObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Databases of a project that are thrown away: proofs are made on them by running. The server is started, or connected to,
 * with the first of them, and what killed commands left there is dropped. A state that was asked for before is copied from
 * a template. Closing drops what is left of this one's. Not for several threads.
 */
public final class ScratchDatabases implements AutoCloseable {
    private final Project project;
    private final ScratchServer server;
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

    /**
     * Returns a new database on which these revisions were run and all that they need, parents first, as an upgrade does.
     *
     * @throws FailedOnScratch if the server refuses a statement of theirs
     */
    public ScratchDatabase at(Collection<RevisionId> revisions) {
        Links requirements = project.graph().requirements();
        List<RevisionId> tips = requirements.tips(requirements.ancestors(revisions));
        return at(new Planner(project.graph()).upgrade(List.of(), tips));
    }

    /**
     * Returns a new database on which a plan was run that starts from nothing: with it the order can be chosen.
     *
     * @throws FailedOnScratch if the server refuses a statement of its revisions
     */
    public ScratchDatabase at(Plan plan) {
        List<Job> jobs = jobs(plan);
        List<String> keys = ScratchKeys.after(ground, jobs);
        for (int done = keys.size(); done > 0; done--) {
            Optional<String> copy = server.host().copy(keys.get(done - 1));
            if (copy.isPresent()) {
                return done == keys.size()
                        ? opened(copy.get())
                        : built(copy.get(), jobs.subList(done, jobs.size()), keys);
            }
        }
        String empty = server.host().create(project.config().versionTableSchema());
        return jobs.isEmpty() ? opened(empty) : built(empty, jobs, keys);
    }

    /**
     * Returns a new database that was filled by something else than a plan.
     *
     * @param contents what makes it what it is: it is filled again only where that is new
     */
    ScratchDatabase filled(String contents, Consumer<Database> filling) {
        String key = ScratchKeys.of(ground, contents);
        return server.host().copy(key).map(this::opened).orElseGet(() -> {
            String name = server.host().create(project.config().versionTableSchema());
            return built(name, database -> server.host().during(name, List.of(), () -> filling.accept(database)), key);
        });
    }

    /**
     * Runs what is missing, keeps that for the next who asks, and gives out a copy; unless it has made what is not in the
     * database, and would not be in the copy.
     */
    private ScratchDatabase built(String name, List<Job> missing, List<String> keys) {
        return built(name, database -> run(name, database, missing), keys.get(keys.size() - 1));
    }

    private ScratchDatabase built(String name, Consumer<Database> filling, String key) {
        try (Database database = connect(name)) {
            filling.accept(database);
        } catch (Problem failed) {
            drop(name);
            throw failed;
        }
        ScratchHost host = server.host();
        if (host.isBound(name)) {
            return opened(name);
        }
        host.keep(name, key);
        return opened(host.copy(key).orElseThrow());
    }

    private ScratchDatabase opened(String name) {
        return new ScratchDatabase(this, name, connect(name));
    }

    private Database connect(String name) {
        Config config = project.config();
        return Database.connect(server.host().urlOf(name), config.versionTable(), config.versionTableSchema());
    }

    List<Job> jobs(Plan plan) {
        return new Jobs(project.graph(), ScratchDatabases::nothing, Unfinished.NOTHING, RunTerms.PLAIN).of(plan);
    }

    private static SectionText nothing(RevisionId id) {
        throw new NothingKept(id);
    }

    void run(String name, Database database, List<Job> jobs) {
        List<List<Job>> transactions =
                jobs.stream().filter(Job::isTransactional).map(List::of).toList();
        InTransaction.check(transactions, database.serverVersion());
        List<Step> steps = jobs.stream().map(job -> (Step) job.step()).toList();
        List<ServerObject> named = ServerObject.namedBy(
                jobs.stream().flatMap(job -> job.statements().stream()).toList());
        try {
            server.host().during(name, named, () -> database.run(new Plan(database.rows(), steps), jobs, new Silent()));
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
    private static final class Silent implements RunListener {
        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {}
    }
}
