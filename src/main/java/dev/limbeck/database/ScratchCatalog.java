package dev.limbeck.database;

import dev.limbeck.sql.ServerObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The scratch databases of a server, as its catalog shows them. Others drop theirs meanwhile: what goes while it is looked at
 * is left out.
 *
 * @param lock the first half of the number that living owners lock
 */
record ScratchCatalog(Connection connection, int lock) {
    private static final String OURS = """
            FROM pg_catalog.pg_database d
            WHERE (d.datname LIKE 'limbeck\\_scratch\\_%' OR d.datname LIKE 'limbeck\\_template\\_%')
                AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
            ORDER BY d.datname
            """;

    private static final String NAMES = "SELECT d.datname " + OURS;

    private static final String ENTRIES = """
            SELECT d.datname,
                coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''),
                (SELECT substr(c, 16) FROM pg_catalog.pg_db_role_setting s, unnest(s.setconfig) c
                    WHERE s.setdatabase = d.oid AND s.setrole = 0 AND c LIKE 'limbeck.beside=%'),
                ARRAY(SELECT l.objid::bigint FROM pg_catalog.pg_locks l
                    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ?::bigint::oid)
            """ + OURS;

    /** It is measured alone, since the server refuses a query that measures one which is dropped meanwhile. */
    private static final String SIZE = """
            SELECT CASE WHEN pg_catalog.has_database_privilege(d.oid, 'CONNECT')
                THEN pg_catalog.pg_database_size(d.oid) ELSE 0 END
            FROM pg_catalog.pg_database d WHERE d.datname = ?
            """;

    /** The names of those that the role may drop, sorted. */
    Set<String> names() throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NAMES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** Those that the role may drop, by name. */
    List<ScratchEntry> entries() throws SQLException {
        List<ScratchEntry> measured = new ArrayList<>();
        for (ScratchEntry entry : unmeasured()) {
            OptionalLong bytes = bytes(entry.name());
            if (bytes.isPresent()) {
                measured.add(entry.measured(bytes.getAsLong()));
            }
        }
        return measured;
    }

    private List<ScratchEntry> unmeasured() throws SQLException {
        List<ScratchEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, lock);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<Long> living = List.of((Long[]) row.getArray(4).getArray());
                    entry(row, living).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }

    private static Optional<ScratchEntry> entry(ResultSet row, List<Long> living) throws SQLException {
        String database = row.getString(1);
        if (database.startsWith(ScratchName.TEMPLATE)) {
            Instant used = ScratchName.lastUse(row.getString(2));
            return Optional.of(new ScratchEntry(database, ScratchEntry.Use.TEMPLATE, 0, used, 0, List.of()));
        }
        String beside = row.getString(3);
        List<ServerObject> objects = beside == null ? List.of() : ServerObject.read(beside);
        return ScratchName.read(database)
                .map(name -> new ScratchEntry(database, use(name, living), 0, name.born(), name.pid(), objects));
    }

    private static ScratchEntry.Use use(ScratchName name, List<Long> living) {
        return living.contains((long) name.owner()) ? ScratchEntry.Use.IN_USE : ScratchEntry.Use.LEFT_BEHIND;
    }

    /** How large a database is; empty where it is gone. */
    private OptionalLong bytes(String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException refused) {
            if (names().contains(database)) {
                throw refused;
            }
            return OptionalLong.empty();
        }
    }
}
