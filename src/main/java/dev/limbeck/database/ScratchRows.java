package dev.limbeck.database;

import dev.limbeck.schema.Contents;
import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The rows of a scratch database, as far as something else than revisions brings them there. */
public final class ScratchRows {
    private static final String SEQUENCE = "sequence ";

    private final Connection connection;

    ScratchRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs the statements of a seed in one transaction; what they set ends with it.
     *
     * @throws NotLoaded at the first that the server refuses; nothing is loaded then
     */
    public void load(List<Statement> seed) {
        try {
            Transaction.of(connection, () -> {
                for (Statement each : seed) {
                    load(each);
                }
            });
            reset();
        } catch (SQLException refused) {
            throw new NotLoaded(List.of(), refused);
        }
    }

    private void load(Statement each) {
        try {
            Session.send(connection, each);
        } catch (SQLException refused) {
            throw new NotLoaded(List.of(ErrorPlace.of(each, refused)), refused);
        }
    }

    private void reset() throws SQLException {
        RoundTrip trip = new RoundTrip();
        Session.reset(trip);
        trip.run(connection);
    }

    /**
     * Sets sequences to where they were.
     *
     * @param contents by object, as {@link Catalog#contents} tells them; what is no sequence is passed over
     * @throws DatabaseFailed if one is not there
     */
    public void setSequences(Map<String, Contents> contents) {
        String sql = "SELECT pg_catalog.setval(?::regclass, ?, ?)";
        try (PreparedStatement set = connection.prepareStatement(sql)) {
            for (Map.Entry<String, Contents> each : contents.entrySet()) {
                if (each.getKey().startsWith(SEQUENCE)) {
                    String[] counted = each.getValue().digest().split(" ", -1);
                    set.setString(1, each.getKey().substring(SEQUENCE.length()));
                    set.setLong(2, Long.parseLong(counted[0]));
                    set.setBoolean(3, Boolean.parseBoolean(counted[1]));
                    set.execute();
                }
            }
        } catch (SQLException refused) {
            throw new DatabaseFailed("set its sequences back", refused);
        }
    }
}
