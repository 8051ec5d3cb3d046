package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.problem.Key;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    private static final Key KEY = new Key("url", "alembic.yaml");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PGHOST", "db.example.org", "PGPORT", "6432", "PGDATABASE", "a b");

    @Test
    void a_password_among_the_parameters_is_not_in_what_the_driver_logs() {
        ServerUrl url = ServerUrl.of(
                new Address("jdbc:postgresql://host/db?password=p%40w&user=me&sslpassword=s", null, "other", KEY),
                Map.of());
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://host/db?user=me");
        assertThat(url.properties()).containsEntry("password", "p@w").containsEntry("sslpassword", "s");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://, //db.example.org:6432/a+b",
        "postgresql:///ckan, //db.example.org:6432/ckan",
        "postgresql://me@/ckan, //db.example.org:6432/ckan",
        "postgresql://:5433, //db.example.org:5433/a+b",
        "postgres://here/ckan, //here:6432/ckan",
        "postgresql://here:5433/, //here:5433/a+b",
        "postgresql://[::1]/ckan, //[::1]:6432/ckan",
        "postgresql://[::1]:5433/ckan, //[::1]:5433/ckan",
        "'postgresql://one,two:5433/ckan', '//one:6432,two:5433/ckan'",
        "postgresql://?connect_timeout=3, //db.example.org:6432/a+b?connectTimeout=3",
        "postgresql:///ckan?host=here&port=5433, //db.example.org:6432/ckan?PGHOST=here&PGPORT=5433",
        "postgresql:///a/b, //db.example.org:6432/a/b",
        "jdbc:postgresql:ckan, ckan"
    })
    void what_a_url_leaves_away_comes_from_the_environment(String url, String drivers) {
        assertThat(url(url, null, ENVIRONMENT)).hasToString("jdbc:postgresql:" + drivers);
    }

    @ParameterizedTest
    @CsvSource({"postgresql://, //localhost/", "postgresql:///ckan, //localhost/ckan", "postgresql://here, //here/"})
    void without_any_it_is_this_machine(String url, String drivers) {
        assertThat(url(url, null, Map.of())).hasToString("jdbc:postgresql:" + drivers);
    }

    @Test
    void a_folder_of_sockets_is_this_machine() {
        assertThat(url("postgresql:///ckan", null, Map.of("PGHOST", "/run/postgresql", "PGPORT", "5433")))
                .hasToString("jdbc:postgresql://localhost:5433/ckan");
    }

    @Test
    void how_much_is_encrypted_comes_from_the_environment_and_for_a_server_of_our_own_from_nowhere() {
        assertThat(url("jdbc:postgresql:ckan", "me", Map.of("PGSSLMODE", "verify-full"))
                        .properties())
                .isEqualTo(ours("user=me", "sslmode=verify-full"));
        assertThat(ServerUrl.embedded("jdbc:postgresql:ckan", KEY).properties()).isEqualTo(ours());
    }

    private static ServerUrl url(String url, @Nullable String user, Map<String, String> environment) {
        return ServerUrl.of(new Address(url, user, null, KEY), environment);
    }

    private static Properties ours(String... entries) {
        Properties properties = new Properties();
        properties.put("ApplicationName", "limbeck");
        properties.put("assumeMinServerVersion", "9.0");
        properties.put("connectTimeout", "10");
        properties.put("flushCacheOnDdl", "false");
        properties.put("preferQueryMode", "extendedForPrepared");
        properties.put("prepareThreshold", "0");
        properties.put("tcpKeepAlive", "true");
        for (String entry : entries) {
            String[] pair = entry.split("=", 2);
            properties.setProperty(pair[0], pair[1]);
        }
        return properties;
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u@host:5/db?connect_timeout=3, jdbc:postgresql://host:5/other?connectTimeout=3",
        "'postgresql://one:1,two:2/db', 'jdbc:postgresql://one:1,two:2/other'",
        "jdbc:postgresql://host/, jdbc:postgresql://host/other",
        "jdbc:postgresql://host, jdbc:postgresql://host/other",
        "jdbc:postgresql:db, jdbc:postgresql:other",
        "jdbc:postgresql://host/a?PGDBNAME=b&ssl=true, jdbc:postgresql://host/other?ssl=true"
    })
    void another_database_of_the_same_server_has_the_rest_of_the_url(String url, String other) {
        Key key = new Key("scratch", "alembic.yaml");
        ServerUrl of = ServerUrl.of(new Address(url, null, null, key), Map.of());
        assertThat(of.withDatabase("other").jdbc()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:top%secret@host/db",
                "postgresql://me:abc%@host/db",
                "postgresql://m%2:pw@host/db",
                "postgresql://me@host/db?password=top%xcret",
                "jdbc:postgresql://host/db?user=me&password=%",
            })
    void a_percent_sign_that_escapes_nothing_is_refused_and_no_password_shown(String url) {
        assertThatThrownBy(() -> url(url, null, Map.of())).isInstanceOfSatisfying(BadUrl.class, refused -> {
            assertThat(refused)
                    .hasMessageContaining("has a % that no two hexadecimal digits follow")
                    .hasMessageNotContainingAny("secret", "abc", "pw@", "cret");
            assertThat(refused.remedy())
                    .isEqualTo("Write %25 for each % of a user, a password or a name as url in alembic.yaml.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:me:secret@host/db",
                "jdbc:postgresql://host:5432/me:secret@db",
                "postgresql://host/db?user=me:secret",
                "jdbc:postgresql://host/db?ssl=true&user=me:secret"
            })
    void a_password_where_none_belongs_is_refused_and_not_shown(String url) {
        assertThatThrownBy(() -> url(url, null, Map.of()))
                .isInstanceOf(BadUrl.class)
                .hasMessageContaining(":***")
                .hasMessageNotContaining("secret");
    }

    @Test
    void user_and_password_before_the_host_are_no_part_of_a_url_of_jdbc() {
        assertThatThrownBy(() -> url("jdbc:postgresql://me:pw@host/db", null, Map.of()))
                .isInstanceOfSatisfying(BadUrl.class, refused -> {
                    assertThat(refused)
                            .hasMessage(
                                    "'jdbc:postgresql://me:***@host/db' has a user before its host, where JDBC takes none");
                    assertThat(refused.remedy())
                            .isEqualTo("Leave `jdbc:` away, or write ?user=USER&password=PASSWORD behind the database,"
                                    + " as url in alembic.yaml.");
                });
    }
}
