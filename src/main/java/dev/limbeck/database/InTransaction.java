package dev.limbeck.database;

import dev.limbeck.database.Job.Binding;
import dev.limbeck.database.RefusedInTransaction.Refusal;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.EnumValues;
import dev.limbeck.sql.LoneCommand;
import dev.limbeck.sql.LoneCommand.Certainty;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a transaction cannot hold, found before anything runs. */
public final class InTransaction {
    private static final String ADDING = "ALTER TYPE … ADD VALUE with use of the value";

    private InTransaction() {}

    /**
     * Demands that each of the transactions can be run as one.
     *
     * @param transactions the jobs of each, in their order; one that runs outside of transactions is in one of its own
     * @param serverVersion the server's major version
     * @throws OwnTransaction if statements begin or end a transaction themselves; names all of them
     * @throws RefusedInTransaction if PostgreSQL would refuse statements; names all of them
     */
    public static void check(List<List<Job>> transactions, int serverVersion) {
        List<Statement> own = transactions.stream()
                .flatMap(InTransaction::statements)
                .filter(statement -> statement.kind() == Statement.Kind.TRANSACTION_CONTROL)
                .toList();
        if (!own.isEmpty()) {
            throw new OwnTransaction(own);
        }
        List<Refusal> refusals = transactions.stream()
                .flatMap(transaction -> refusals(transaction, serverVersion))
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedInTransaction(refusals);
        }
    }

    /**
     * Returns what keeps the statements of one revision from being run in a transaction; none where nothing does.
     *
     * @param binding how its file asks for the transaction
     * @param serverVersion the server's major version
     */
    public static List<Problem> obstacles(List<Statement> transaction, Binding binding, int serverVersion) {
        List<Problem> obstacles = new ArrayList<>();
        List<Statement> own = transaction.stream()
                .filter(statement -> statement.kind() == Statement.Kind.TRANSACTION_CONTROL)
                .toList();
        if (!own.isEmpty()) {
            obstacles.add(new OwnTransaction(own));
        }
        List<Refusal> refusals = refusals(transaction, binding, adding(transaction, serverVersion), serverVersion)
                .toList();
        if (!refusals.isEmpty()) {
            obstacles.add(new RefusedInTransaction(refusals));
        }
        return obstacles;
    }

    /** Of a job that runs outside of transactions, only what verifies it runs in one. */
    private static Stream<Statement> statements(List<Job> transaction) {
        return transaction.stream()
                .flatMap(job -> Stream.concat(
                        job.isTransactional() ? job.statements().stream() : Stream.of(),
                        job.terms().verification().stream()));
    }

    private static Stream<Refusal> refusals(List<Job> transaction, int serverVersion) {
        Set<Statement> adding = adding(statements(transaction).toList(), serverVersion);
        return transaction.stream()
                .flatMap(job -> Stream.concat(
                        refusals(job.statements(), job.binding(), adding, serverVersion),
                        job.terms().verification().stream()
                                .flatMap(InTransaction::refusal)
                                .filter(refusal -> refusal.certainty() != Certainty.PERHAPS)));
    }

    private static Set<Statement> adding(List<Statement> transaction, int serverVersion) {
        return new LinkedHashSet<>(EnumValues.refused(transaction, serverVersion));
    }

    private static Stream<Refusal> refusals(
            List<Statement> statements, Binding binding, Set<Statement> adding, int serverVersion) {
        Certainty ofAdding = EnumValues.certainty(serverVersion);
        return statements.stream()
                .flatMap(statement -> adding.contains(statement)
                        ? Stream.of(new Refusal(ADDING, ofAdding, statement.place()))
                        : refusal(statement))
                .filter(refusal -> binding.refuses(refusal.certainty()));
    }

    private static Stream<Refusal> refusal(Statement statement) {
        return LoneCommand.of(statement).stream()
                .map(command -> new Refusal(command.name(), command.certainty(), statement.place()));
    }
}
