package dev.limbeck.sql;

import dev.limbeck.sql.Effect.Kind;
import dev.limbeck.sql.LoneCommand.Certainty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The commands on which a server of any version from 9.6 to 19 calls {@code PreventInTransactionBlock}, and those that end
 * transactions: a row each, typed as in PostgreSQL's manual. Of the rows that a statement matches the first one counts.
 */
final class LoneCommands {
    /** In the order of their first words. */
    static final List<Row> ALL = List.of(
            sure("ALTER DATABASE … SET TABLESPACE", Kind.REPEATABLE, "ALTER DATABASE … [SET|WITH] TABLESPACE"),
            sure("ALTER SUBSCRIPTION … REFRESH", Kind.REPEATABLE, "ALTER SUBSCRIPTION … REFRESH"),
            sure(
                    "ALTER SUBSCRIPTION … PUBLICATION with refresh",
                    Kind.REPEATABLE,
                    "ALTER SUBSCRIPTION … SET PUBLICATION",
                    Condition.REFRESHES),
            sure(
                    "ALTER SUBSCRIPTION … PUBLICATION with refresh",
                    Kind.PUBLICATIONS,
                    "ALTER SUBSCRIPTION name ADD|DROP PUBLICATION",
                    Condition.REFRESHES),
            sure(
                    "ALTER SUBSCRIPTION … SET of its slot",
                    Kind.REPEATABLE,
                    "ALTER SUBSCRIPTION … SET (…)",
                    Condition.CHANGES_SLOT),
            sure("ALTER SYSTEM", Kind.REPEATABLE, "ALTER SYSTEM"),
            sure(
                    "DETACH PARTITION … CONCURRENTLY",
                    Kind.DETACH,
                    "ALTER TABLE [IF EXISTS] [ONLY] [(] table [)] [*] DETACH PARTITION object CONCURRENTLY"),
            perhaps("ALTER TYPE … ADD VALUE", Kind.ENUM_VALUE, "ALTER TYPE table ADD VALUE [IF NOT EXISTS] text"),
            perhaps("CALL", Kind.UNKNOWABLE, "CALL"),
            sure("CLUSTER without a table", Kind.REPEATABLE, "CLUSTER [(…)] [VERBOSE] ."),
            perhaps("CLUSTER of a partitioned table", Kind.REPEATABLE, "CLUSTER"),
            sure("COMMIT PREPARED", Kind.PREPARED, "COMMIT PREPARED text"),
            sure("CREATE DATABASE", Kind.DATABASE, "CREATE DATABASE name"),
            sure(
                    "CREATE INDEX CONCURRENTLY",
                    Kind.INDEX_BUILD,
                    "CREATE [UNIQUE] INDEX CONCURRENTLY [[IF NOT EXISTS] name] ON [ONLY] [(] table"),
            sure(
                    "CREATE SUBSCRIPTION with a replication slot",
                    Kind.SUBSCRIPTION,
                    "CREATE SUBSCRIPTION name",
                    Condition.CREATES_SLOT),
            sure("CREATE TABLESPACE", Kind.TABLESPACE, "CREATE TABLESPACE name"),
            sure("DISCARD ALL", Kind.REPEATABLE, "DISCARD ALL"),
            perhaps("DO", Kind.UNKNOWABLE, "DO", Condition.MAY_COMMIT),
            sure("DROP DATABASE", Kind.DATABASE, "DROP DATABASE [IF EXISTS] name"),
            sure("DROP INDEX CONCURRENTLY", Kind.INDEX_DROP, "DROP INDEX CONCURRENTLY [IF EXISTS] object"),
            likely("DROP SUBSCRIPTION", Kind.SUBSCRIPTION, "DROP SUBSCRIPTION [IF EXISTS] name"),
            sure("DROP TABLESPACE", Kind.TABLESPACE, "DROP TABLESPACE [IF EXISTS] name"),
            perhaps("PREPARE TRANSACTION", Kind.PREPARED, "PREPARE TRANSACTION text"),
            sure("REINDEX CONCURRENTLY", Kind.INDEX_REBUILD, "REINDEX (…)", Condition.CONCURRENT),
            sure(
                    "REINDEX CONCURRENTLY",
                    Kind.INDEX_REBUILD,
                    "REINDEX [(…)] INDEX|TABLE|SCHEMA|DATABASE|SYSTEM CONCURRENTLY"),
            sure("REINDEX DATABASE", Kind.REPEATABLE, "REINDEX [(…)] DATABASE"),
            sure("REINDEX SCHEMA", Kind.REPEATABLE, "REINDEX [(…)] SCHEMA"),
            sure("REINDEX SYSTEM", Kind.REPEATABLE, "REINDEX [(…)] SYSTEM"),
            perhaps("REINDEX of what is partitioned", Kind.REPEATABLE, "REINDEX"),
            sure("REPACK CONCURRENTLY", Kind.REPEATABLE, "REPACK (…)", Condition.CONCURRENT),
            sure("REPACK without a table", Kind.REPEATABLE, "REPACK [(…)] [USING INDEX] ."),
            perhaps("REPACK of a partitioned table", Kind.REPEATABLE, "REPACK"),
            sure("ROLLBACK PREPARED", Kind.PREPARED, "ROLLBACK PREPARED text"),
            sure("VACUUM", Kind.REPEATABLE, "VACUUM"));

    private static final Map<String, List<Row>> BY_FIRST_WORD = ALL.stream()
            .collect(Collectors.groupingBy(row -> lowerCase(row.synopsis().firstWord())));

    private LoneCommands() {}

    /** What else has to be true of the words. */
    private enum Condition {
        NONE,
        CONCURRENT,
        CREATES_SLOT,
        CHANGES_SLOT,
        REFRESHES,
        MAY_COMMIT
    }

    /**
     * A command.
     *
     * @param kind what it leaves in the catalog
     */
    record Row(String name, Certainty certainty, Kind kind, Synopsis synopsis, Condition condition) {
        private Optional<LoneCommand> match(Words words) {
            return synopsis.match(words, kind)
                    .filter(effect -> isTrue(condition, words))
                    .map(effect -> new LoneCommand(name, certainty, effect));
        }
    }

    private static Row sure(String name, Kind kind, String synopsis) {
        return sure(name, kind, synopsis, Condition.NONE);
    }

    private static Row sure(String name, Kind kind, String synopsis, Condition condition) {
        return new Row(name, Certainty.SURE, kind, Synopsis.of(synopsis), condition);
    }

    private static Row likely(String name, Kind kind, String synopsis) {
        return new Row(name, Certainty.LIKELY, kind, Synopsis.of(synopsis), Condition.NONE);
    }

    private static Row perhaps(String name, Kind kind, String synopsis) {
        return perhaps(name, kind, synopsis, Condition.NONE);
    }

    private static Row perhaps(String name, Kind kind, String synopsis, Condition condition) {
        return new Row(name, Certainty.PERHAPS, kind, Synopsis.of(synopsis), condition);
    }

    static Optional<LoneCommand> find(Statement statement) {
        List<Row> rows = BY_FIRST_WORD.getOrDefault(lowerCase(statement.firstWord()), List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Words words = Words.of(statement);
        return rows.stream().flatMap(row -> row.match(words).stream()).findFirst();
    }

    private static boolean isTrue(Condition condition, Words words) {
        return switch (condition) {
            case NONE -> true;
            case CONCURRENT -> words.flag(1, "concurrently", false);
            case CREATES_SLOT -> createsSlot(words);
            case CHANGES_SLOT -> words.names(4, "failover") || !words.flag(4, "two_phase", true);
            case REFRESHES -> words.flag(words.find(5, "with", "(") + 1, "refresh", true);
            case MAY_COMMIT -> words.tokens().stream().anyMatch(LoneCommands::mayCommit);
        };
    }

    private static boolean createsSlot(Words words) {
        int options = words.find(2, "with", "(") + 1;
        return words.flag(options, "create_slot", words.flag(options, "connect", true));
    }

    /** A block ends its transaction by these words alone, or by calling a procedure that does. */
    private static boolean mayCommit(Token token) {
        String text = lowerCase(token.text());
        return text.contains("commit") || text.contains("rollback") || text.contains("call");
    }

    private static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
