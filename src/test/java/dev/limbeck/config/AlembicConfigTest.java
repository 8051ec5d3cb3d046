package dev.limbeck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limbeck.problem.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlembicConfigTest {
    private static final Scratch SCRATCH = new Scratch(Scratch.Kind.EMBEDDED, "", new Key("scratch", "alembic.yaml"));

    @TempDir
    Path folder;

    @Test
    void what_an_ini_file_does_not_say_has_alembics_default() throws IOException {
        assertThat(ini("script_location = migrations"))
                .isEqualTo(new Config(
                        folder.resolve("alembic.ini"),
                        "",
                        null,
                        null,
                        List.of(path("migrations/versions")),
                        false,
                        false,
                        null,
                        "alembic_version",
                        null,
                        new NewFiles("%(rev)s_%(slug)s", 40, null, folder.resolve("migrations")),
                        Transaction.REVISION,
                        Checks.DEFAULT,
                        Lock.SESSION,
                        null,
                        SCRATCH,
                        Patience.UNSAID,
                        Hooks.NONE,
                        Modelled.NONE,
                        null,
                        keys(
                                "sqlalchemy.url in alembic.ini",
                                "script_location in alembic.ini",
                                "file_template in alembic.ini")));
    }

    @Test
    void every_key_of_an_ini_file_is_read_as_pythons_configparser_reads_it() throws IOException {
        assertThat(ini("""
                        # a comment
                        Script_Location : %(here)s/my%%scripts
                        name = versions
                        version_locations =
                            %(here)s/a
                            ; a comment between

                            %(NAME)s
                        path_separator = newline
                        recursive_version_locations = True
                        file_template = %%(year)d_%%(month).2d_%%(day).2d-%%(rev)s_%%(slug)s
                        truncate_slug_length = 20
                        timezone = utc
                        sqlalchemy.url = postgresql+psycopg2://u:p%%40ss@host/db
                        prepend_sys_path = .

                        [post_write_hooks]
                        script_location = another
                        """))
                .usingRecursiveComparison()
                .ignoringFields("keys.fileTemplate.places")
                .isEqualTo(new Config(
                        folder.resolve("alembic.ini"),
                        "postgresql://u:p%40ss@host/db",
                        null,
                        null,
                        List.of(path("a"), path("versions")),
                        false,
                        true,
                        null,
                        "alembic_version",
                        null,
                        new NewFiles(
                                "%(year)d_%(month).2d_%(day).2d-%(rev)s_%(slug)s",
                                20, ZoneId.of("UTC"), folder.resolve("my%scripts")),
                        Transaction.REVISION,
                        Checks.DEFAULT,
                        Lock.SESSION,
                        null,
                        SCRATCH,
                        Patience.UNSAID,
                        Hooks.NONE,
                        Modelled.NONE,
                        null,
                        keys(
                                "sqlalchemy.url in alembic.ini",
                                "version_locations in alembic.ini",
                                "file_template in alembic.ini")));
    }

    static Stream<Arguments> separators() {
        return Stream.of(
                arguments("version_locations = a b,c, d", List.of("a", "b", "c", "d")),
                arguments("version_locations = a:b\npath_separator = os", List.of("a", "b")),
                arguments("version_locations = a:b\nversion_path_separator = :", List.of("a", "b")),
                arguments("version_locations = a;b c\npath_separator = ;", List.of("a", "b c")),
                arguments("version_locations = a  b\npath_separator = space", List.of("a", "b")),
                arguments("version_locations =", List.of("migrations/versions")));
    }

    @ParameterizedTest
    @MethodSource("separators")
    void version_locations_are_split_as_alembic_splits_them(String lines, List<String> expected) throws IOException {
        assertThat(ini("script_location = migrations\n" + lines).versionLocations())
                .isEqualTo(expected.stream().map(this::path).toList());
    }

    @Test
    void a_package_is_looked_for_beside_the_configuration() throws IOException {
        Files.createDirectories(folder.resolve("shop/db/migrations"));
        assertThat(ini("script_location = shop.db:migrations").newFiles().scripts())
                .isEqualTo(folder.resolve("shop/db/migrations"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sqlalchemy.url =",
                "sqlalchemy.url = driver://user:pass@localhost/dbname",
                "sqlalchemy.url = sqlite:///a.db",
                "sqlalchemy.url = %(DB_URL)s",
                "sqlalchemy.url = postgresql://u:50%@host/db"
            })
    void a_url_that_says_nothing_gives_way_to_the_environment(String line) throws IOException {
        Config without = ini("script_location = m\n" + line);
        assertThat(without.url()).isEmpty();
        assertThat(without.keys().url()).hasToString("sqlalchemy.url in alembic.ini");
        Map<String, String> environment = Map.of("DATABASE_URL", "postgresql://here/db");
        Config with = ConfigFile.read(folder.resolve("alembic.ini"), environment);
        assertThat(with.url()).isEqualTo("postgresql://here/db");
        assertThat(with.keys().url()).hasToString("DATABASE_URL in the environment");
    }

    @Test
    void a_table_of_pyproject_is_read_and_goes_behind_the_ini_file() throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), """
                        [project]
                        name = "shop"

                        [tool.alembic]
                        script_location = "%(here)s/scripts"
                        version_locations = ["%(here)s/a", "b c"]
                        recursive_version_locations = true
                        truncate_slug_length = 30
                        """);
        Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nsqlalchemy.url = postgresql://host/db\n");
        Config fromToml = ConfigFile.read(folder.resolve("pyproject.toml"), Map.of());
        assertThat(fromToml)
                .isEqualTo(new Config(
                        folder.resolve("pyproject.toml"),
                        "postgresql://host/db",
                        null,
                        null,
                        List.of(path("a"), path("b c")),
                        false,
                        true,
                        null,
                        "alembic_version",
                        null,
                        new NewFiles("%(rev)s_%(slug)s", 30, null, folder.resolve("scripts")),
                        Transaction.REVISION,
                        Checks.DEFAULT,
                        Lock.SESSION,
                        null,
                        SCRATCH,
                        Patience.UNSAID,
                        Hooks.NONE,
                        Modelled.NONE,
                        null,
                        keys(
                                "sqlalchemy.url in alembic.ini",
                                "version_locations in pyproject.toml",
                                "file_template in pyproject.toml")));
        assertThat(ConfigFile.read(folder.resolve("alembic.ini"), Map.of()).versionLocations())
                .isEqualTo(fromToml.versionLocations());
    }

    @Test
    void whoever_stands_in_a_project_of_alembic_is_told_how_to_name_it() throws IOException {
        Path below = Files.createDirectories(folder.resolve("migrations/versions"));
        Files.writeString(folder.resolve("pyproject.toml"), "[project]\n");
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.find(below))
                .satisfies(refused -> assertThat(refused.remedy()).startsWith("Change to the project's folder"));
        Files.writeString(folder.resolve("pyproject.toml"), "[tool.alembic]\n");
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.find(below))
                .satisfies(refused -> assertThat(refused.remedy())
                        .isEqualTo("This is a project of Alembic: add `-c ../../pyproject.toml`."));
        Files.writeString(folder.resolve("alembic.ini"), "");
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.find(folder))
                .satisfies(refused ->
                        assertThat(refused.remedy()).isEqualTo("This is a project of Alembic: add `-c alembic.ini`."));
    }

    private Config ini(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("alembic.ini"), "[alembic]\n" + lines + "\n");
        return ConfigFile.read(file, Map.of());
    }

    private static Keys keys(String... keys) {
        List<Key> named = Stream.of(keys)
                .map(key -> new Key(key.substring(0, key.indexOf(' ')), key.substring(key.lastIndexOf(' ') + 1)))
                .toList();
        return new Keys(named.get(0), named.get(1), named.get(2));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
