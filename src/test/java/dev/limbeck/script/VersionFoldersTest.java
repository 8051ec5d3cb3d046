package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.ProblemText;
import dev.limbeck.script.VersionFolders.Depth;
import dev.limbeck.script.VersionLocations.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class VersionFoldersTest {
    @TempDir
    Path root;

    @Test
    void revisions_come_in_the_order_of_folders_and_then_of_names() throws IOException {
        write("more/2.sql", "m2");
        write("more/1.sql", "m1");
        write("versions/b.sql", "vb");
        write("versions/B.sql", "vB");
        write("versions/a.sql", "va");
        assertThat(ids("versions", "more")).containsExactly("vB", "va", "vb", "m1", "m2");
        assertThat(ids("more", "versions")).containsExactly("m1", "m2", "vB", "va", "vb");
    }

    @Test
    void files_that_are_not_here_are_claimed_by_their_paths() throws IOException {
        write("versions/a.sql", "a");
        write("plugins/here/versions/1.sql", "h");
        Path real = root.toRealPath();
        ClaimedFiles claims = folders("versions", "plugins/*/versions").claims();

        assertThat(claims.reach())
                .containsExactly(
                        real.resolve("versions"), real.resolve("plugins/here/versions"), real.resolve("plugins"));
        assertThat(List.of(
                        "versions/b.sql",
                        "versions/b.py",
                        "plugins/there/versions/2.sql",
                        "versions/.b.sql",
                        "versions/README.md",
                        "versions/below/b.sql",
                        "plugins/.there/versions/2.sql",
                        "plugins/versions/2.sql",
                        "other/b.sql"))
                .filteredOn(name -> claims.test(real.resolve(name)))
                .containsExactly("versions/b.sql", "versions/b.py", "plugins/there/versions/2.sql");
    }

    @Test
    void a_revision_knows_its_file() throws IOException {
        Path file = write("versions/a.sql", "a");
        assertThat(folders("versions").revisions())
                .extracting(revision -> revision.origin().file())
                .containsExactly(file.toString());
    }

    @Test
    void what_a_glob_matches_comes_sorted() throws IOException {
        write("plugins/b/versions/1.sql", "b1");
        write("plugins/a/versions/1.sql", "a1");
        Files.createDirectories(root.resolve("plugins/c"));
        Files.writeString(root.resolve("plugins/README"), "x");
        write("plugins/.git/versions/1.sql", "hidden");
        write("plugins/.x/versions/1.sql", "x1");

        assertThat(ids("plugins/*/versions")).containsExactly("a1", "b1");
        assertThat(ids("plugins/[b-z]/versions")).containsExactly("b1");
        assertThat(ids("plugins/{b,a}/ver*")).containsExactly("a1", "b1");
        assertThat(ids("plugins/.x*/versions")).containsExactly("x1");
        assertThat(ids("plugins/a/../?/versions")).containsExactly("a1", "b1");
        assertThat(ids("nowhere/*", "plugins/a/*")).containsExactly("a1");
    }

    @Test
    void globs_that_match_nothing_are_refused_where_there_is_nothing_else() {
        assertThatExceptionOfType(NoVersionFolder.class)
                .isThrownBy(() -> folders("nowhere/*", "*.d").folders())
                .satisfies(refused -> assertThat(ProblemText.of(refused))
                        .isEqualTo("""
                                No folder matches nowhere/*, *.d
                                  at ROOT
                                  Make the folder, or correct versionLocations in alembic.yaml.
                                  exit 2
                                """.replace("ROOT", String.valueOf(root.getFileName()))));
    }

    @Test
    void signs_of_a_glob_may_be_part_of_a_name() throws IOException {
        write("v[1]/a.sql", "a");
        write("v1/b.sql", "b");
        assertThat(locations(Spelling.NAMES, "v[1]").folders()).containsExactly(root.resolve("v[1]"));
        assertThat(locations(Spelling.GLOBS, "v[1]").folders()).containsExactly(root.resolve("v1"));
        assertThatExceptionOfType(NoVersionFolder.class)
                .isThrownBy(() -> locations(Spelling.NAMES, "v*").folders())
                .satisfies(refused -> assertThat(refused.places())
                        .containsExactly(Place.of(root.resolve("v*").toString())));
    }

    @Test
    void an_absolute_location_may_be_a_glob() throws IOException {
        write("plugins/a/versions/1.sql", "a1");
        assertThat(ids(root.resolve("plugins/a/versions").toString())).containsExactly("a1");
        assertThat(ids(root.resolve("plugins") + "/*/versions")).containsExactly("a1");
    }

    @Test
    void a_folder_that_is_named_twice_is_read_once() throws IOException {
        write("versions/a.sql", "a");
        Files.createSymbolicLink(root.resolve("link"), Path.of("versions"));
        assertThat(ids("versions", "./versions/", "ver*", "link", "*")).containsExactly("a");
        assertThat(folders("link", "versions").folders()).containsExactly(root.resolve("link"));
    }

    @Test
    void only_visible_files_that_end_in_sql_are_read() throws IOException {
        write("versions/a.sql", "a");
        write("versions/.hidden.sql", "hidden");
        write("versions/old/b.sql", "b");
        Files.writeString(root.resolve("versions/a.sql~"), "-- no");
        Files.writeString(root.resolve("versions/README.md"), "# no");
        assertThat(ids("versions")).containsExactly("a");
    }

    @Test
    @Timeout(10)
    void what_is_no_file_is_passed_over_and_never_waited_for() throws IOException, InterruptedException {
        write("versions/a.sql", "a");
        Files.createDirectory(root.resolve("versions/folder.py"));
        Path pipe = root.resolve("versions/pipe.sql");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(root.resolve("versions/link.py"), pipe);
        assertThat(ids("versions")).containsExactly("a");
    }

    @Test
    void files_of_all_formats_are_sorted_together() throws IOException {
        write("versions/2.sql", "two");
        python("versions/1.py", "one");
        python("versions/3.py", "three");
        Files.writeString(root.resolve("versions/__init__.py"), "");
        Files.writeString(root.resolve("versions/.#3.py"), "");
        assertThat(ids("versions")).containsExactly("one", "two", "three");
    }

    @Test
    void folders_below_are_read_where_that_is_asked_for() throws IOException {
        python("versions/z.py", "top");
        python("versions/b/1.py", "b1");
        python("versions/a/2.py", "a2");
        python("versions/a/c/1.py", "c1");
        python("versions/__pycache__/x.py", "cached");
        python("versions/.hidden/x.py", "hidden");
        Files.createSymbolicLink(root.resolve("versions/d"), Path.of("."));
        assertThat(new VersionFolders(locations(Spelling.GLOBS, "versions", "versions/a"), Depth.RECURSIVE).revisions())
                .extracting(revision -> revision.id().value())
                .containsExactly("top", "a2", "c1", "b1");
        assertThat(ids("versions")).containsExactly("top");
    }

    @Test
    void a_location_that_is_missing_is_refused() {
        assertThatExceptionOfType(NoVersionFolder.class)
                .isThrownBy(() -> folders("versions").folders())
                .satisfies(refused -> assertThat(ProblemText.of(refused)).isEqualTo("""
                                A version location does not exist
                                  at versions
                                  Make the folder, or correct versionLocations in alembic.yaml.
                                  exit 2
                                """));
    }

    @Test
    void a_location_that_is_a_file_is_refused() throws IOException {
        Files.writeString(root.resolve("versions"), "");
        assertThatExceptionOfType(NoVersionFolder.class)
                .isThrownBy(() -> folders("versions").folders());
    }

    @Test
    void a_glob_that_is_none_is_refused() throws IOException {
        write("versions/a.sql", "a");
        assertThatExceptionOfType(BadVersionLocation.class)
                .isThrownBy(() -> folders("version[s").folders())
                .withMessage("'version[s' in versionLocations is no well-formed glob");
        assertThatExceptionOfType(BadVersionLocation.class)
                .isThrownBy(() -> folders("{versions").folders())
                .withMessage("'{versions' in versionLocations is no well-formed glob");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        write("versions/a.sql", "a");
        Path broken = Files.createSymbolicLink(root.resolve("versions/b.sql"), Path.of("gone.sql"));
        assertThatExceptionOfType(CannotRead.class)
                .isThrownBy(() -> folders("versions").revisions())
                .withMessage("Cannot read this: it does not exist")
                .satisfies(refused -> assertThat(refused.places()).containsExactly(Place.of(broken.toString())));
    }

    private List<String> ids(String... locations) {
        return folders(locations).revisions().stream()
                .map(Revision::id)
                .map(Object::toString)
                .toList();
    }

    private VersionFolders folders(String... locations) {
        return new VersionFolders(locations(Spelling.GLOBS, locations), Depth.FLAT);
    }

    private VersionLocations locations(Spelling spelling, String... names) {
        return new VersionLocations(root, List.of(names), spelling, new Key("versionLocations", "alembic.yaml"));
    }

    private void python(String name, String id) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "revision = '" + id + "'\ndown_revision = None\n");
    }

    private Path write(String name, String id) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "-- revision: " + id + "\n");
    }
}
