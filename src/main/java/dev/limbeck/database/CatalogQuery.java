package dev.limbeck.database;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the schema that the server's catalog describes. What belongs to an extension is part of that extension, and not
 * looked at; nor are temporary objects, roles, tablespaces and other databases.
 *
 * <p>Each kind of object has a query among the resources, whose rows are object, kind, name, property and value. A line of
 * it that ends with {@code -- since N} is for servers from version N on. Before version 10 the catalog does not tell how a
 * sequence counts.
 */
final class CatalogQuery {
    private static final List<String> KINDS = List.of(
            "cast",
            "collation",
            "column",
            "constraint",
            "conversion",
            "database",
            "default_privileges",
            "domain_constraint",
            "event_trigger",
            "extension",
            "foreign_data",
            "index",
            "language",
            "operator",
            "operator_class",
            "operator_family",
            "policy",
            "relation",
            "routine",
            "rule",
            "schema",
            "sequence",
            "text_search",
            "trigger",
            "type");

    /** What servers have only from version 10 on. */
    private static final List<String> KINDS_SINCE_10 = List.of("publication", "statistics");

    private static final String NAMES = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid IN (SELECT to_regclass(t) FROM unnest(?) t)
            """;

    private static final Pattern SINCE = Pattern.compile("(?m)^.* -- since (\\d+)$");

    /** By the server's major version: always the same text, so that who asks often asks what is prepared. */
    private static final Map<Integer, String> QUERIES = new ConcurrentHashMap<>();

    private CatalogQuery() {}

    /**
     * Reads it in the transaction of the caller, whose search path ends with that.
     *
     * @param version the server's major version
     * @param tables tables that do not count, as SQL
     */
    static Snapshot read(Connection connection, int version, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
        return readSoFar(connection, version, tables);
    }

    /** As {@link #read}, where the transaction has done something already. */
    static Snapshot readSoFar(Connection connection, int version, List<String> tables) throws SQLException {
        SortedMap<Element, SortedMap<String, String>> elements = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = ''");
        }
        try (PreparedStatement query =
                        connection.prepareStatement(QUERIES.computeIfAbsent(version, CatalogQuery::query));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(elements, row);
            }
        }
        Set<String> ignored = names(connection, tables);
        elements.keySet()
                .removeIf(element ->
                        ignored.stream().anyMatch(name -> element.object().equals("table " + name)));
        return new Snapshot(elements);
    }

    /** Returns the names of the tables that are there, as the catalog's objects have them. */
    static Set<String> names(Connection connection, List<String> tables) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(NAMES)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private static void add(SortedMap<Element, SortedMap<String, String>> elements, ResultSet row) throws SQLException {
        Element element = new Element(row.getString(1), row.getString(2), row.getString(3));
        SortedMap<String, String> properties = elements.computeIfAbsent(element, each -> new TreeMap<>());
        String value = row.getString(5);
        if (value != null) {
            properties.put(row.getString(4), value);
        }
    }

    private static String query(int version) {
        String all = KINDS.stream().map(CatalogQuery::resource).collect(Collectors.joining("\nUNION ALL\n"));
        String since = version < 10
                ? ""
                : KINDS_SINCE_10.stream()
                        .map(kind -> "\nUNION ALL\n" + resource(kind))
                        .collect(Collectors.joining());
        return SINCE.matcher(all + since).replaceAll(line -> Integer.parseInt(line.group(1)) <= version ? "$0" : "");
    }

    private static String resource(String kind) {
        String name = "catalog/" + kind + ".sql";
        try (InputStream in = Objects.requireNonNull(CatalogQuery.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
