package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.problem.Key;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where psql looks for the database that a URL names. */
class ProgramVariablesTest {

    @Test
    void all_that_a_url_says_is_said_to_programs() {
        assertThat(of("postgresql://ada:pa%40ss@db.example:5433/ckan?sslmode=verify-ca&sslrootcert=/etc/root.crt"))
                .isEqualTo(Map.of(
                        "PGHOST", "db.example",
                        "PGPORT", "5433",
                        "PGDATABASE", "ckan",
                        "PGUSER", "ada",
                        "PGPASSWORD", "pa@ss",
                        "PGSSLMODE", "verify-ca",
                        "PGSSLROOTCERT", "/etc/root.crt"));
    }

    @Test
    void what_the_environment_adds_to_a_url_is_said_to_programs_too() {
        Map<String, String> environment = Map.of("PGHOST", "db", "PGDATABASE", "a b", "PGUSER", "ada");

        assertThat(ServerUrl.of(address("postgresql://"), environment).programVariables())
                .isEqualTo(Map.of("PGHOST", "db", "PGPORT", "5432", "PGDATABASE", "a b", "PGUSER", "ada"));
    }

    @Test
    void several_hosts_and_addresses_are_written_as_libpq_reads_them() {
        assertThat(of("jdbc:postgresql://[::1]:5433,db2/ckan?user=ada"))
                .isEqualTo(Map.of("PGHOST", "::1,db2", "PGPORT", "5433,5432", "PGDATABASE", "ckan", "PGUSER", "ada"));
    }

    private static Map<String, String> of(String url) {
        return ServerUrl.of(address(url), Map.of()).programVariables();
    }

    private static Address address(String url) {
        return new Address(url, null, null, new Key("url", "alembic.yaml"));
    }
}
