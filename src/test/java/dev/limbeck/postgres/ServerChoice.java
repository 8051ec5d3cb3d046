package dev.limbeck.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;

/** Which server the tests run on. */
enum ServerChoice {
    URL {
        @Override
        TestServer start() {
            String url = System.getenv("LIMBECK_TEST_URL");
            if (url == null) {
                throw new IllegalStateException("LIMBECK_TEST_URL is not set");
            }
            return new TestServer(url, "LIMBECK_TEST_URL");
        }
    },
    CONTAINER {
        @Override
        TestServer start() {
            return ContainerServer.start();
        }
    },
    EMBEDDED {
        @Override
        TestServer start() throws IOException {
            return embedded("embedded");
        }
    },
    AUTO {
        @Override
        TestServer start() throws IOException {
            if (System.getenv("LIMBECK_TEST_URL") != null) {
                return URL.start();
            }
            try {
                return ContainerServer.startSoon();
            } catch (NoContainer reason) {
                return embedded("embedded, since " + reason.getMessage());
            }
        }
    };

    static ServerChoice named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    abstract TestServer start() throws IOException;

    /** It stops with the tests. */
    private static TestServer embedded(String kind) throws IOException {
        EmbeddedPostgres server = EmbeddedServers.builder().start();
        return new TestServer(server.getJdbcUrl("postgres", "postgres"), kind);
    }
}
