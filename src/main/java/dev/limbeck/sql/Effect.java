package dev.limbeck.sql;

import java.util.Locale;

/**
 * What a statement leaves in the server's catalog that cannot run in a transaction, or may end the one it runs in. By
 * that it can be told afterwards whether it has finished.
 *
 * @param object what it makes, changes or removes: of an index that is built and of everything that has no schema the
 *     bare name, empty where it has none yet; of everything else the name as it was typed
 * @param table the table it belongs to, as it was typed; empty where it belongs to none
 */
public record Effect(Kind kind, String object, String table) {
    private static final Effect NONE = of(Kind.NONE);
    private static final Effect REPEATABLE = of(Kind.REPEATABLE);
    private static final Effect UNKNOWABLE = of(Kind.UNKNOWABLE);
    private static final String CONCURRENTLY = "concurrently";

    /** What has to be looked at. */
    public enum Kind {
        /** The statement runs in a transaction: nothing has to be. */
        NONE,
        /** Whether the table has a new index, and whether that is valid. */
        INDEX_BUILD,
        /** Whether an index is there. */
        INDEX_DROP,
        /** Whether there are invalid indexes that were not there. */
        INDEX_REBUILD,
        /** Whether the table still has the partition. */
        DETACH,
        /** Whether a database is there. */
        DATABASE,
        /** Whether a tablespace is there. */
        TABLESPACE,
        /** Whether a subscription is there. */
        SUBSCRIPTION,
        /** Whether a prepared transaction is there. */
        PREPARED,
        /** Nothing: it may as well run twice. */
        REPEATABLE,
        /** Nobody can know. */
        UNKNOWABLE
    }

    private static Effect of(Kind kind) {
        return new Effect(kind, "", "");
    }

    /** Returns the effect of a statement: nobody can know that of one that no transaction holds and that is not listed here. */
    public static Effect of(Statement statement) {
        Effect effect = listed(statement);
        boolean isUnlisted =
                effect.kind() == Kind.NONE && OutsideTransaction.of(statement).isPresent();
        return isUnlisted ? UNKNOWABLE : effect;
    }

    private static Effect listed(Statement statement) {
        Words words = Words.of(statement);
        if (words.begins("create") || words.begins("drop")) {
            return made(words);
        }
        if (words.begins("alter")) {
            return altered(words);
        }
        if (words.begins("reindex")) {
            return rebuilt(words);
        }
        if (words.begins("commit", "prepared") || words.begins("rollback", "prepared")) {
            return prepared(words);
        }
        if (words.begins("prepare", "transaction") && statement.kind() == Statement.Kind.TRANSACTION_CONTROL) {
            return prepared(words);
        }
        if (words.begins("vacuum") || words.begins("cluster") || words.begins("discard", "all")) {
            return REPEATABLE;
        }
        return endsTransactions(words, statement) ? UNKNOWABLE : NONE;
    }

    /** A block ends its transaction by these words alone, or by calling a procedure that does. */
    private static boolean endsTransactions(Words words, Statement statement) {
        String text = statement.text().toLowerCase(Locale.ROOT);
        return words.begins("call")
                || (words.begins("do")
                        && (text.contains("commit") || text.contains("rollback") || text.contains("call")));
    }

    private static Effect made(Words words) {
        int index = words.at(1, "unique") ? 2 : 1;
        if (words.at(index, "index", CONCURRENTLY)) {
            return words.begins("create") ? built(words, index + 2) : dropped(words, index + 2);
        }
        return switch (words.size() > 2 ? words.name(1) : "") {
            case "database" -> named(Kind.DATABASE, words);
            case "tablespace" -> named(Kind.TABLESPACE, words);
            case "subscription" -> named(Kind.SUBSCRIPTION, words);
            default -> NONE;
        };
    }

    private static Effect named(Kind kind, Words words) {
        int at = words.at(2, "if", "exists") ? 4 : 2;
        return at < words.size() ? new Effect(kind, words.name(at), "") : UNKNOWABLE;
    }

    private static Effect built(Words words, int from) {
        int at = words.at(from, "if", "not", "exists") ? from + 3 : from;
        int on = words.find(at, "on");
        if (on < 0) {
            return UNKNOWABLE;
        }
        int table = words.at(on + 1, "only") ? on + 2 : on + 1;
        return new Effect(Kind.INDEX_BUILD, on == at ? "" : words.name(at), words.typedName(table));
    }

    private static Effect dropped(Words words, int from) {
        int at = words.at(from, "if", "exists") ? from + 2 : from;
        return new Effect(Kind.INDEX_DROP, words.typedName(at), "");
    }

    private static Effect rebuilt(Words words) {
        int options = words.afterParentheses(1);
        boolean isConcurrent = words.find(1, CONCURRENTLY) >= 0;
        if (isConcurrent) {
            return of(Kind.INDEX_REBUILD);
        }
        boolean isWide = words.at(options, "schema") || words.at(options, "database") || words.at(options, "system");
        return isWide || words.at(options, "table") || words.at(options, "index") ? REPEATABLE : NONE;
    }

    private static Effect altered(Words words) {
        if (words.begins("alter", "system")) {
            return REPEATABLE;
        }
        if (words.begins("alter", "database")) {
            return words.find(2, "set", "tablespace") > 0 ? REPEATABLE : NONE;
        }
        if (words.begins("alter", "type")) {
            return words.find(2, "add", "value", "if", "not", "exists") > 0 ? REPEATABLE : NONE;
        }
        if (words.begins("alter", "subscription")) {
            return subscribed(words);
        }
        int detach = words.find(2, "detach", "partition");
        return words.begins("alter", "table") && detach > 0 && words.find(detach, CONCURRENTLY) > 0
                ? new Effect(Kind.DETACH, words.typedName(detach + 2), words.typedName(table(words)))
                : NONE;
    }

    private static int table(Words words) {
        int name = words.at(2, "if", "exists") ? 4 : 2;
        return words.at(name, "only") ? name + 1 : name;
    }

    private static Effect subscribed(Words words) {
        if (words.at(3, "refresh") || words.at(3, "set")) {
            return REPEATABLE;
        }
        return words.at(3, "add") || words.at(3, "drop") ? UNKNOWABLE : NONE;
    }

    private static Effect prepared(Words words) {
        return words.size() == 3 ? new Effect(Kind.PREPARED, words.string(2), "") : UNKNOWABLE;
    }
}
