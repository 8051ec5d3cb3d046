package dev.limbeck.cli;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcripts that need a server of version 14 or newer, as the SQL of a difference is not written for older ones, and an
 * embedded server is not started from older binaries.
 */
@OnPostgres
class TranscriptSince14IT {
    static Stream<Path> transcripts() throws IOException {
        return TranscriptIT.transcripts(Path.of("src/test/resources/transcripts/since-14"));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void what_is_typed_prints_what_is_written_down(Path file, @TempDir Path temporary, TestDatabase database)
            throws Exception {
        TranscriptIT.check(file, temporary, database);
    }
}
