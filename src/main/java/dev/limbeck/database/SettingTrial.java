package dev.limbeck.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tries the settings of revisions beforehand, in transactions that are rolled back. */
final class SettingTrial {
    /** Those that take the name of something that an earlier revision may make, or a right that it may grant. */
    private static final Set<String> NAMING = Set.of(
            "role",
            "session_authorization",
            "default_tablespace",
            "temp_tablespaces",
            "default_table_access_method",
            "default_text_search_config");

    /** Those that hold for the transaction, in which the version table is written too. */
    private static final Set<String> OF_TRANSACTION =
            Set.of("transaction_isolation", "transaction_read_only", "transaction_deferrable");

    private final Connection connection;

    SettingTrial(Connection connection) {
        this.connection = connection;
    }

    /** Returns what is refused of the settings of jobs, in their order; at most one for each job. Nothing stays set. */
    List<SettingRefused> refused(List<Job> jobs) throws SQLException {
        List<SettingRefused> refused = new ArrayList<>();
        connection.setAutoCommit(false);
        try {
            for (int index = 0; index < jobs.size(); index++) {
                refused(jobs.get(index).terms().settings(), index > 0).ifPresent(refused::add);
            }
        } finally {
            Session.rollBack(connection);
        }
        connection.setAutoCommit(true);
        return refused;
    }

    private Optional<SettingRefused> refused(List<Setting> settings, boolean isBehindOthers) throws SQLException {
        for (Setting setting :
                settings.stream().filter(each -> !each.places().isEmpty()).toList()) {
            Optional<SettingRefused> ours = impossible(setting);
            if (ours.isPresent()) {
                return ours;
            }
            try {
                set(setting);
            } catch (SQLException refused) {
                connection.rollback();
                return isBehindOthers && NAMING.contains(lower(setting))
                        ? Optional.empty()
                        : Optional.of(SettingRefused.byServer(setting, refused, context()));
            }
        }
        connection.rollback();
        return Optional.empty();
    }

    /** What would break the connection, or what Limbeck reads and writes through it. */
    private static Optional<SettingRefused> impossible(Setting setting) {
        String name = lower(setting);
        String value = setting.value().toLowerCase(Locale.ROOT);
        String reason = null;
        if (OF_TRANSACTION.contains(name)) {
            reason = "it would hold for the version table too, which is written in the same transaction";
        } else if (name.equals("client_encoding") && !value.replace("-", "").equals("utf8")) {
            reason = "files are UTF-8, and are sent as that";
        } else if (name.equals("datestyle") && !value.startsWith("iso")) {
            reason = "the driver reads dates as ISO only";
        } else if (name.equals("standard_conforming_strings")
                && !Set.of("on", "true", "yes", "1").contains(value)) {
            reason = "the file is read with it on";
        }
        return Optional.ofNullable(reason)
                .map(why -> SettingRefused.byUs(
                        setting, why, "Take it away; where statements need it, set and reset it among them."));
    }

    private static String lower(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT);
    }

    private void set(Setting setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, true)")) {
            statement.setString(1, setting.name());
            statement.setString(2, setting.value());
            statement.execute();
        }
    }

    private SettingRefused.Context context() throws SQLException {
        List<String> known = new ArrayList<>();
        String role = "";
        int version = 0;
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, session_user,"
                                + " pg_catalog.current_setting('server_version_num')::int FROM pg_catalog.pg_settings ORDER BY 1")) {
            while (row.next()) {
                known.add(row.getString(1));
                role = row.getString(2);
                version = row.getInt(3);
            }
        }
        connection.rollback();
        return new SettingRefused.Context(role, version, known);
    }
}
