package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The values that one transaction adds to enum types, and what PostgreSQL allows with them before it is committed. */
public final class EnumValues {
    /** The first major version in which a transaction may add a value, as long as it does not use it. */
    private static final int ADDED_IN_TRANSACTION = 12;

    /** From here on a type may be made, added to and used in one transaction, as before a transaction could only that. */
    private static final int OWN_TYPE_AGAIN = 17;

    private final int serverVersion;
    private final List<Added> added = new ArrayList<>();
    private final Set<String> ownTypes = new HashSet<>();
    private final List<Statement> refused = new ArrayList<>();

    private EnumValues(int serverVersion) {
        this.serverVersion = serverVersion;
    }

    /** A value behind the statement that adds it. */
    private record Added(Statement statement, String value) {}

    /**
     * Returns each ALTER TYPE … ADD VALUE that the transaction cannot hold, in their order: before version 12 all of
     * them, from then on those whose value, as a literal, stands in a later statement. But for
     * versions 12 to 16, a type that the transaction itself creates takes and gives values freely.
     *
     * @param transaction all its statements, in their order
     * @param serverVersion the server's major version
     */
    public static List<Statement> refused(List<Statement> transaction, int serverVersion) {
        EnumValues values = new EnumValues(serverVersion);
        transaction.forEach(values::read);
        return transaction.stream().filter(values.refused::contains).toList();
    }

    /** How far it is certain that a server of that major version refuses them: a literal may be any other text. */
    public static LoneCommand.Certainty certainty(int serverVersion) {
        return serverVersion < ADDED_IN_TRANSACTION ? LoneCommand.Certainty.SURE : LoneCommand.Certainty.LIKELY;
    }

    private void read(Statement statement) {
        String first = statement.firstWord().toLowerCase(Locale.ROOT);
        if (first.equals("create") || first.equals("alter")) {
            Words words = Words.of(statement);
            if (words.begins("create", "type")) {
                ownTypes.add(words.name(words.lastOfName(2)));
                return;
            }
            if (words.begins("alter", "type") && words.at(words.lastOfName(2) + 1, "add", "value")) {
                add(statement, words);
                return;
            }
        }
        use(statement);
    }

    private void add(Statement statement, Words words) {
        int type = words.lastOfName(2);
        boolean isOwnFree = serverVersion < ADDED_IN_TRANSACTION || serverVersion >= OWN_TYPE_AGAIN;
        if (isOwnFree && ownTypes.contains(words.name(type))) {
            return;
        }
        int value = words.at(type + 3, "if", "not", "exists") ? type + 6 : type + 3;
        if (serverVersion < ADDED_IN_TRANSACTION) {
            refused.add(statement);
        } else {
            added.add(new Added(statement, words.tokens().get(value).text()));
        }
    }

    private void use(Statement statement) {
        if (added.isEmpty()) {
            return;
        }
        Set<String> tokens = new HashSet<>();
        statement.tokens().forEach(token -> tokens.add(token.text()));
        added.stream()
                .filter(each -> tokens.contains(each.value()))
                .map(Added::statement)
                .forEach(refused::add);
        added.removeIf(each -> tokens.contains(each.value()));
    }
}
