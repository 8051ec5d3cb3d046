package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SqlQuote;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server does not take a setting of a revision, or not from this role. */
public final class SettingRefused extends Problem {
    private static final String UNKNOWN = "42704";
    private static final String NO_RIGHT = "42501";
    private static final String NOT_NOW = "55P02";

    /** The first version in which a right to set one setting can be granted. */
    private static final int GRANTED = 150000;

    /**
     * Who asks whom.
     *
     * @param role who is connected
     * @param version the server's, as {@code server_version_num}
     * @param known the names of all settings
     */
    record Context(String role, int version, List<String> known) {}

    private SettingRefused(Setting setting, String message, String remedy, @Nullable SQLException cause) {
        super(
                Exit.FAILED,
                "Setting '%s' cannot be '%s': %s".formatted(setting.name(), setting.value(), message),
                setting.places(),
                "Nothing was run. " + remedy);
        if (cause != null) {
            initCause(cause);
        }
    }

    /** Where Limbeck itself could not work on. */
    static SettingRefused byUs(Setting setting, String reason, String remedy) {
        return new SettingRefused(setting, reason, remedy, null);
    }

    static SettingRefused byServer(Setting setting, SQLException cause, Context context) {
        String remedy = switch (String.valueOf(cause.getSQLState())) {
            case UNKNOWN -> unknown(setting, context);
            case NO_RIGHT -> noRight(setting, context);
            case NOT_NOW -> "It belongs into the configuration of the server, or of the database or role.";
            default -> "Correct the value.";
        };
        return new SettingRefused(setting, ServerMessage.of(cause), remedy, cause);
    }

    private static String unknown(Setting setting, Context context) {
        return Nearest.question(Nearest.to(setting.name(), context.known()))
                + "A setting of your own has a dot in its name.";
    }

    private static String noRight(Setting setting, Context context) {
        String role = SqlQuote.name(context.role());
        if (setting.name().equals("role")) {
            return "Let role %1$s be one of role %2$s:\n    GRANT %2$s TO %1$s;"
                    .formatted(role, SqlQuote.name(setting.value()));
        }
        if (setting.name().equals("session_authorization")) {
            return "Only a superuser may be somebody else; or set `role`, which role %s needs but be a member of."
                    .formatted(role);
        }
        return context.version() >= GRANTED
                ? "Let a superuser grant the right:\n    GRANT SET ON PARAMETER %s TO %s;"
                        .formatted(setting.name(), role)
                : "Before version 15 only a superuser may set it, and role %s is none: run as one, or take it away."
                        .formatted(role);
    }

    /** Where the setting stands that the server speaks of; where it does not name it, all of them. */
    static List<Place> places(List<Setting> settings, SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        List<Place> named = settings.stream()
                .filter(setting -> message.contains('"' + setting.name() + '"'))
                .flatMap(setting -> setting.places().stream())
                .toList();
        return named.isEmpty()
                ? settings.stream()
                        .flatMap(setting -> setting.places().stream())
                        .toList()
                : named;
    }
}
