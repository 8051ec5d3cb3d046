package dev.limbeck.workspace;

import dev.limbeck.config.Transaction;
import dev.limbeck.database.Database;
import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job;
import dev.limbeck.database.Premises;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is looked at before a run: by the run itself, which then stops, and by whoever wants to know beforehand. */
final class Preparation {
    private final Project project;
    private final RunConditions conditions;

    Preparation(Project project, RunConditions conditions) {
        this.project = project;
        this.conditions = conditions;
    }

    /**
     * Demands that transactions can hold what they are to.
     *
     * @throws Problem if one cannot
     */
    void demandTransactions(List<Job> jobs, int serverVersion) {
        boolean isOne = project.config().transaction() == Transaction.RUN;
        List<List<Job>> transactions = new ArrayList<>();
        List<Job> open = new ArrayList<>();
        for (Job job : jobs) {
            if (job.isTransactional()) {
                open.add(job);
            }
            if (!isOne || !job.isTransactional()) {
                transactions.add(List.copyOf(open));
                open.clear();
            }
            if (!job.isTransactional()) {
                transactions.add(List.of(job));
            }
        }
        transactions.add(open);
        InTransaction.check(transactions, serverVersion);
    }

    /**
     * Demands that a database has what jobs demand of it, and that somebody has said yes to what they want to have
     * confirmed.
     *
     * @throws Problem if something is lacking
     */
    void demandTerms(Database database, List<Job> jobs) {
        database.demandOwnSettings(jobs);
        Premises premises = database.premises();
        List<Problem> problems = new ArrayList<>();
        problems.addAll(premises.unmet(jobs));
        problems.addAll(premises.refusedSettings(jobs));
        unconfirmed(jobs).ifPresent(problems::add);
        NotReady.demandNone(problems);
    }

    /**
     * Demands that somebody has said yes to what jobs want to have confirmed; asks no database.
     *
     * @throws Unconfirmed if nobody has
     */
    void demandConfirmed(List<Job> jobs) {
        unconfirmed(jobs).ifPresent(wanted -> {
            throw wanted;
        });
    }

    /** What somebody has yet to say yes to; empty where there is nothing. */
    Optional<Unconfirmed> unconfirmed(List<Job> jobs) {
        return conditions.consent() == RunConditions.Consent.GIVEN ? Optional.empty() : Unconfirmed.in(jobs);
    }
}
