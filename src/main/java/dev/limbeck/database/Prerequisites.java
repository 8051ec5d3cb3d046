package dev.limbeck.database;

import dev.limbeck.problem.Place;
import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a server has what revisions require. */
final class Prerequisites {
    private static final String INSTALLED = "SELECT extname FROM pg_catalog.pg_extension";
    private static final String AVAILABLE = "SELECT name FROM pg_catalog.pg_available_extensions";
    private static final String VERSION = "SELECT pg_catalog.current_setting('server_version_num')";
    private static final String VERSION_SHOWN = "SELECT pg_catalog.current_setting('server_version')";
    private static final String EXTENSION = "extension";

    private final Connection connection;

    Prerequisites(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns what jobs require and will not find, in their order. An extension that an earlier one of them may install
     * will be found, if the server has its files.
     */
    List<RequirementUnmet> unmet(List<Job> jobs) throws SQLException {
        List<RequirementUnmet> unmet = new ArrayList<>();
        if (jobs.stream().noneMatch(job -> job.terms().requirements().areOfServer())) {
            return unmet;
        }
        int version = Integer.parseInt(names(VERSION).iterator().next());
        Set<String> installed = names(INSTALLED);
        Set<String> available = names(AVAILABLE);
        boolean mayInstall = false;
        for (Job job : jobs) {
            Requirements requirements = job.terms().requirements();
            ServerRange range = requirements.server();
            if (range != null && !range.includes(version)) {
                unmet.add(RequirementUnmet.version(
                        job, range, names(VERSION_SHOWN).iterator().next()));
            }
            for (Wanted extension : requirements.extensions()) {
                boolean isAvailable = available.contains(extension.text());
                if (!installed.contains(extension.text()) && !(isAvailable && mayInstall)) {
                    unmet.add(RequirementUnmet.extension(job, extension, isAvailable));
                }
            }
            mayInstall |= job.statements().stream().anyMatch(Prerequisites::mayInstall);
        }
        return unmet;
    }

    /** One extension may bring others along, and a function or DO may hold the command. */
    static boolean mayInstall(Statement statement) {
        return statement.text().toLowerCase(Locale.ROOT).contains(EXTENSION);
    }

    /** Returns what a job lacks just before it runs, earlier ones being done; null where it lacks nothing. */
    static @Nullable Failure lacking(Connection connection, Job job) throws SQLException {
        List<Wanted> extensions = job.terms().requirements().extensions();
        if (extensions.isEmpty()) {
            return null;
        }
        Set<String> installed = new Prerequisites(connection).names(INSTALLED);
        List<Wanted> lacking = extensions.stream()
                .filter(extension -> !installed.contains(extension.text()))
                .toList();
        if (lacking.isEmpty()) {
            return null;
        }
        List<Place> places = lacking.stream().map(Wanted::place).toList();
        String names = String.join(", ", lacking.stream().map(Wanted::text).toList());
        return new Failure(
                Failure.FAILED,
                "It requires an extension that is not installed: " + names,
                places,
                "Let an earlier revision, or a superuser, install it with CREATE EXTENSION,",
                null);
    }

    private Set<String> names(String query) throws SQLException {
        Set<String> names = new HashSet<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
