package dev.limbeck.workspace;

import dev.limbeck.config.Checking;
import dev.limbeck.config.Lock;
import dev.limbeck.database.Database;
import dev.limbeck.database.Job;
import dev.limbeck.database.Premises;
import dev.limbeck.database.ServerFacts;
import dev.limbeck.impact.TableSize;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Plan;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.TouchedTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at all that can be known before a run, where the run itself stops at the first thing that is wrong. Writes nothing. */
public final class Preflight {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Project project;
    private final ProjectDatabase database;
    private final Move move;
    private final Run run;
    private final Preparation preparation;
    private final List<Look> looks = new ArrayList<>();

    private Preflight(Project project, ProjectDatabase database, Move move, RunConditions conditions) {
        this.project = project;
        this.database = database;
        this.move = move;
        this.run = new Run(project, conditions);
        this.preparation = new Preparation(project, conditions);
    }

    /** Looks at a move as it would run now, under these conditions. */
    public static Prospect of(Project project, ProjectDatabase database, Move move, RunConditions conditions) {
        return new Preflight(project, database, move, conditions).look();
    }

    private Prospect look() {
        Plan nothing = new Plan(List.of(), List.of());
        Optional<Database> open = tried("server", database::open);
        if (open.isEmpty()) {
            return new Prospect(looks, nothing, List.of());
        }
        Premises premises = open.get().premises();
        lookAtServer(open.get(), premises);
        lookAtRights(premises);
        Optional<Standing> standing = tried("ledger", database::standing);
        standing.ifPresent(this::lookAtStanding);
        Optional<Plan> plan = standing.flatMap(known -> tried("plan", () -> move.plan(project.graph(), () -> known)));
        plan.ifPresent(planned -> lookAtPlan(premises, planned));
        List<TableSize> tables = plan.filter(planned -> !planned.isEmpty())
                .flatMap(planned ->
                        tried("revisions", () -> run.jobs(database, move).of(planned)))
                .map(jobs -> lookAtJobs(open.get(), premises, jobs))
                .orElse(List.of());
        return new Prospect(looks, plan.orElse(nothing), tables);
    }

    /** Where it fails, that is what was found. */
    private <T> Optional<T> tried(String subject, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Problem found) {
            looks.add(Look.of(subject, Look.Level.PROBLEM, new WhoseHeads(project).told(found)));
            return Optional.empty();
        }
    }

    private void demand(String subject, String ok, Runnable demand) {
        tried(subject, () -> {
                    demand.run();
                    return true;
                })
                .ifPresent(done -> looks.add(Look.ok(subject, ok)));
    }

    private void lookAtServer(Database open, Premises premises) {
        tried("server", premises::server).ifPresent(facts -> looks.add(Look.ok("server", told(facts))));
        if (project.config().lock() == Lock.NONE) {
            looks.add(Look.warning(
                    "lock", "No lock is taken, as alembic.yaml says", "See that no other run is under way."));
            return;
        }
        if (premises.isBehindPooler() && project.lockUrl().isEmpty()) {
            demand("pooler", "It keeps a session for each client", open::demandOwnBackend);
        }
        premises.otherRun()
                .ifPresent(other -> looks.add(Look.warning(
                        "lock", "Another run is under way: " + other, "A run waits until that has ended.")));
    }

    private static String told(ServerFacts facts) {
        return "PostgreSQL %s, database %s, role %s".formatted(facts.version(), facts.database(), facts.role());
    }

    private void lookAtRights(Premises premises) {
        List<Problem> obstacles = tried("rights", premises::unwritable).orElse(List.of());
        obstacles.forEach(problem -> looks.add(Look.of("rights", Look.Level.PROBLEM, problem)));
        if (obstacles.isEmpty()) {
            demand("rights", "The version table and the ledger can be written, or made", premises::demandRights);
        }
    }

    private void lookAtStanding(Standing standing) {
        Findings all = Findings.of(project, standing);
        boolean refuses = project.config().checks().edited() == Checking.ERROR
                && !all.edited().isEmpty();
        if (refuses) {
            looks.add(Look.of("revisions", Look.Level.PROBLEM, new RevisionsEdited(project.graph(), all.edited())));
        }
        Findings findings = refuses ? all.withoutEdited() : all;
        List<String> lines = move instanceof Upgrade ? findings.besideARun() : findings.besideADowngrade();
        lines.forEach(line -> looks.add(Look.warning("revisions", line.replaceFirst("^warning: ", ""), "")));
    }

    private void lookAtPlan(Premises premises, Plan plan) {
        looks.add(Look.ok(
                "plan", plan.isEmpty() ? "There is nothing to do" : plan.steps().size() + " to run, shown below"));
        demand("width", "Every id fits into the version table", () -> premises.demandWidth(plan));
    }

    private List<TableSize> lookAtJobs(Database open, Premises premises, List<Job> jobs) {
        demand(
                "transactions",
                "They hold nothing that PostgreSQL refuses in one",
                () -> preparation.demandTransactions(jobs, open.serverVersion()));
        lookAtTerms(premises, jobs);
        List<String> names = TouchedTables.of(
                jobs.stream().flatMap(job -> job.statements().stream()).toList());
        lookAtSessions(premises, names);
        return tried("tables", () -> open.survey().sizes(names)).orElse(List.of());
    }

    private void lookAtTerms(Premises premises, List<Job> jobs) {
        all("requirements", "The server has what is required", () -> premises.unmet(jobs));
        all("settings", "The server takes what is set", () -> premises.refusedSettings(jobs));
        preparation.unconfirmed(jobs).ifPresent(wanted -> looks.add(Look.of("confirm", Look.Level.WARNING, wanted)));
    }

    private void all(String subject, String ok, Supplier<List<? extends Problem>> question) {
        tried(subject, question).ifPresent(problems -> {
            problems.forEach(problem -> looks.add(Look.of(subject, Look.Level.PROBLEM, problem)));
            if (problems.isEmpty()) {
                looks.add(Look.ok(subject, ok));
            }
        });
    }

    private void lookAtSessions(Premises premises, List<String> tables) {
        tried("sessions", () -> premises.longTransactions(tables, LONG)).ifPresent(sessions -> {
            sessions.forEach(session -> looks.add(Look.warning(
                    "sessions",
                    "A transaction is open for long: " + session.told(),
                    "A run may have to wait for it. See to its end, or: SELECT pg_terminate_backend(" + session.pid()
                            + ")")));
            if (!premises.seesOthers()) {
                looks.add(Look.warning(
                        "sessions",
                        "The role does not see what other roles' sessions do",
                        "Look with a role that does, or let a superuser GRANT pg_read_all_stats to it."));
            } else if (sessions.isEmpty()) {
                looks.add(Look.ok("sessions", "No long transaction stands in the way"));
            }
        });
        tried("sessions", premises::preparedTransactions)
                .ifPresent(prepared -> prepared.forEach(each -> looks.add(Look.warning(
                        "sessions",
                        "A transaction is prepared, and holds its locks: " + each,
                        "See to its COMMIT PREPARED or ROLLBACK PREPARED."))));
    }
}
