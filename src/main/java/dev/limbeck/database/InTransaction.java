package dev.limbeck.database;

import dev.limbeck.database.RefusedInTransaction.Refusal;
import dev.limbeck.sql.EnumValues;
import dev.limbeck.sql.OutsideTransaction;
import dev.limbeck.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a transaction cannot hold, found before anything runs. */
public final class InTransaction {

    private InTransaction() {}

    /**
     * Demands that each of the transactions can be run as one.
     *
     * @param transactions the jobs of each, in their order; what runs outside of transactions is in none
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
                .flatMap(transaction -> refusals(statements(transaction).toList(), serverVersion))
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedInTransaction(refusals);
        }
    }

    private static Stream<Statement> statements(List<Job> transaction) {
        return transaction.stream().map(Job::statements).flatMap(List::stream);
    }

    private static Stream<Refusal> refusals(List<Statement> transaction, int serverVersion) {
        Set<Statement> adding = new LinkedHashSet<>(EnumValues.refused(transaction, serverVersion));
        return transaction.stream()
                .flatMap(statement -> (adding.contains(statement)
                                ? Stream.of("ALTER TYPE … ADD VALUE with use of the value")
                                : OutsideTransaction.of(statement).stream())
                        .map(command -> new Refusal(command, statement.place())));
    }
}
