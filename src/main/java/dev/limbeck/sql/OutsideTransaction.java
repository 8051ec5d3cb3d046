package dev.limbeck.sql;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands that PostgreSQL refuses within a transaction block, as far as their text tells: those on which the server
 * of any version from 10 on calls {@code PreventInTransactionBlock}. What depends on the catalog, such as a REINDEX of a
 * partitioned table, is left to the server.
 */
public final class OutsideTransaction {

    private OutsideTransaction() {}

    /**
     * Returns what the command is called, such as {@code CREATE INDEX CONCURRENTLY}; empty where a transaction may hold
     * it. A DROP SUBSCRIPTION is taken for one of a subscription with a replication slot, as most are.
     */
    public static Optional<String> of(Statement statement) {
        String first = statement.firstWord().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (first) {
                    case "alter" -> altering(Words.of(statement));
                    case "cluster" -> clustering(Words.of(statement));
                    case "commit", "rollback", "discard" -> twoWords(Words.of(statement));
                    case "create" -> creating(Words.of(statement));
                    case "drop" -> dropping(Words.of(statement));
                    case "reindex" -> reindexing(Words.of(statement));
                    case "vacuum" -> "VACUUM";
                    default -> null;
                });
    }

    private static @Nullable String twoWords(Words words) {
        boolean isOne = words.at(1, "prepared") || words.begins("discard", "all");
        return isOne ? (words.name(0) + " " + words.name(1)).toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String clustering(Words words) {
        int table = words.afterParentheses(1);
        return words.size() == (words.at(table, "verbose") ? table + 1 : table) ? "CLUSTER without a table" : null;
    }

    private static @Nullable String creating(Words words) {
        int index = words.at(1, "unique") ? 2 : 1;
        if (words.at(index, "index", "concurrently")) {
            return "CREATE INDEX CONCURRENTLY";
        }
        if (words.at(1, "subscription")) {
            int options = words.find(2, "with", "(") + 1;
            boolean connects = words.flag(options, "connect", true);
            return words.flag(options, "create_slot", connects) ? "CREATE SUBSCRIPTION with a replication slot" : null;
        }
        return ofServer("CREATE", words);
    }

    private static @Nullable String dropping(Words words) {
        if (words.at(1, "index", "concurrently")) {
            return "DROP INDEX CONCURRENTLY";
        }
        return words.at(1, "subscription") ? "DROP SUBSCRIPTION" : ofServer("DROP", words);
    }

    private static @Nullable String ofServer(String verb, Words words) {
        boolean isOfServer = words.at(1, "database") || words.at(1, "tablespace");
        return isOfServer ? verb + " " + words.name(1).toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String reindexing(Words words) {
        int kind = words.afterParentheses(1);
        if (words.at(kind + 1, "concurrently") || words.flag(1, "concurrently", false)) {
            return "REINDEX CONCURRENTLY";
        }
        boolean isOfMany = words.at(kind, "schema") || words.at(kind, "database") || words.at(kind, "system");
        return isOfMany ? "REINDEX " + words.name(kind).toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String altering(Words words) {
        if (words.at(1, "system")) {
            return "ALTER SYSTEM";
        }
        if (words.at(1, "database") && words.at(3, "set", "tablespace")) {
            return "ALTER DATABASE … SET TABLESPACE";
        }
        if (words.at(1, "subscription")) {
            return alteringSubscription(words);
        }
        boolean detaches = words.at(1, "table") && words.find(2, "detach", "partition") > 0;
        return detaches && words.at(words.size() - 1, "concurrently") ? "DETACH PARTITION … CONCURRENTLY" : null;
    }

    private static @Nullable String alteringSubscription(Words words) {
        if (words.at(3, "refresh")) {
            return "ALTER SUBSCRIPTION … REFRESH";
        }
        if (words.at(4, "publication")) {
            boolean refreshes = words.flag(words.find(5, "with", "(") + 1, "refresh", true);
            return refreshes ? "ALTER SUBSCRIPTION … PUBLICATION with refresh" : null;
        }
        boolean setsFailover = words.at(3, "set", "(") && words.names(4, "failover");
        boolean endsTwoPhase = words.at(3, "set", "(") && !words.flag(4, "two_phase", true);
        return setsFailover || endsTwoPhase ? "ALTER SUBSCRIPTION … SET of its slot" : null;
    }
}
