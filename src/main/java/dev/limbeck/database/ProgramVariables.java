package dev.limbeck.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The variables by which psql, pg_dump and whatever else uses libpq find a database. The password is among them and not in
 * a file, of which something would be left when the program is killed; other users of the machine see neither.
 */
final class ProgramVariables {
    private ProgramVariables() {}

    /** Returns them; what the URL leaves open is missing. */
    static Map<String, String> of(String jdbc, Properties given) {
        Properties all = Driver.parseURL(jdbc, given);
        Map<String, String> variables = new LinkedHashMap<>();
        if (all == null) {
            return variables;
        }
        put(variables, "PGHOST", withoutBrackets(PGProperty.PG_HOST.getOrDefault(all)));
        put(variables, "PGPORT", PGProperty.PG_PORT.getOrDefault(all));
        put(variables, "PGDATABASE", PGProperty.PG_DBNAME.getOrDefault(all));
        put(variables, "PGUSER", PGProperty.USER.getOrDefault(all));
        put(variables, "PGPASSWORD", PGProperty.PASSWORD.getOrDefault(all));
        put(variables, "PGSSLMODE", PGProperty.SSL_MODE.getOrDefault(all));
        put(variables, "PGSSLROOTCERT", PGProperty.SSL_ROOT_CERT.getOrDefault(all));
        put(variables, "PGSSLCERT", PGProperty.SSL_CERT.getOrDefault(all));
        put(variables, "PGSSLKEY", PGProperty.SSL_KEY.getOrDefault(all));
        return variables;
    }

    private static void put(Map<String, String> variables, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            variables.put(name, value);
        }
    }

    private static @Nullable String withoutBrackets(@Nullable String hosts) {
        return hosts == null ? null : hosts.replace("[", "").replace("]", "");
    }
}
