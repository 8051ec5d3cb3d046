package dev.limbeck.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
    @TempDir
    private Path folder;

    @Test
    void the_cache_that_the_user_has_named_is_taken_and_made_the_users_own() throws IOException {
        Path named = folder.resolve("cache");
        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", named.toString())))
                .isEqualTo(named.resolve("limbeck"))
                .isEmptyDirectory();
        if (named.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(named.resolve("limbeck"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void where_it_cannot_be_used_the_next_place_is_taken() throws IOException {
        Path file = Files.createFile(folder.resolve("cache"));
        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", file.toString())))
                .isDirectory()
                .satisfies(place -> assertThat(place.startsWith(folder)).isFalse());
    }

    @Test
    void a_relative_name_counts_for_nothing_as_its_specification_demands() {
        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", "cache"))).isAbsolute();
        assertThat(Path.of("cache")).doesNotExist();
    }
}
