package dev.limbeck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "db.example", "EMPTY", "", "TRICKY", "a: $1 \\ \" # ${HOST}", "_under_1", "u");

    private static final Keys KEYS = new Keys(
            new Key("url", "alembic.yaml, or the variable that it takes"),
            new Key("versionLocations", "alembic.yaml"),
            new Key("fileTemplate", "alembic.yaml"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# nothing\n", "url:\nversionLocations:\n", "---\n", "{}", "versionLocations: []"})
    void what_is_not_said_has_a_default(String text) throws IOException {
        assertThat(read(text))
                .isEqualTo(new Config(
                        file(),
                        "embedded",
                        null,
                        null,
                        List.of("versions"),
                        true,
                        false,
                        null,
                        "alembic_version",
                        null,
                        new NewFiles("{revision}_{slug}", 40, null, null),
                        Transaction.REVISION,
                        Checks.DEFAULT,
                        Lock.SESSION,
                        null,
                        new Scratch(Scratch.Kind.EMBEDDED, "", new Key("scratch", "alembic.yaml")),
                        Patience.UNSAID,
                        Hooks.NONE,
                        Modelled.NONE,
                        null,
                        KEYS));
        assertThat(read(text).isEmbedded()).isTrue();
    }

    @Test
    void checks_say_how_severe_rules_are_and_how_many_heads_there_may_be() throws IOException {
        Checks checks = read("checks: {heads: 2, multiple-heads: warn, cycle: error, file-name: ignore}")
                .checks();
        assertThat(checks)
                .isEqualTo(new Checks(
                        Map.of(Rule.MULTIPLE_HEADS, Checking.WARN, Rule.FILE_NAME, Checking.IGNORE), 2, List.of()));
        assertThat(checks.severity(Rule.MULTIPLE_HEADS)).contains(Severity.WARNING);
        assertThat(checks.severity(Rule.CYCLE)).contains(Severity.ERROR);
        assertThat(checks.severity(Rule.FILE_NAME)).isEmpty();
        assertThat(checks.rules()).hasSize(Rule.values().length - 1).doesNotContain(Rule.FILE_NAME);
    }

    @Test
    void branches_that_may_have_a_head_each_are_named_by_their_labels() throws IOException {
        assertThat(read("checks: {heads: [expand, contract]}").checks())
                .isEqualTo(new Checks(Map.of(), 2, List.of("expand", "contract")));
    }

    @Test
    void a_new_project_says_every_default() throws IOException {
        assertThat(read(ConfigFile.templateFor(Path.of("alembic.yaml"))))
                .usingRecursiveComparison()
                .ignoringFields("keys.fileTemplate.places", "scratch.key.places")
                .isEqualTo(read(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "url:\n", "versionTable: v\n"})
    void without_a_url_the_database_is_that_of_the_environment(String text) throws IOException {
        Path file = Files.writeString(file(), text);
        assertThat(ConfigFile.read(file, Map.of("DATABASE_URL", "postgresql://db.example/ckan"))
                        .url())
                .isEqualTo("postgresql://db.example/ckan");
    }

    @Test
    void scratch_that_is_no_word_and_no_image_is_a_server() throws IOException {
        assertThat(read("scratch: postgresql://host/postgres").scratch())
                .extracting(Scratch::kind, Scratch::value)
                .containsExactly(Scratch.Kind.SERVER, "postgresql://host/postgres");
    }

    @Test
    void every_key_is_read() throws IOException {
        assertThat(read("""
                        url: jdbc:postgresql://host/db
                        user: 0123
                        password: 'p#w: 1'
                        versionLocations:
                          - versions
                          - plugins/*/versions
                        versionTable: v
                        versionTableSchema: admin
                        fileTemplate: "{year}/{sequence:03}_{slug}"
                        transaction: run
                        lock: none
                        lockUrl: jdbc:postgresql://direct/db
                        headFile: versions/HEAD
                        scratch: docker:postgres:17
                        lockTimeout: 5s
                        lockRetries: 3
                        statementTimeout: 1h
                        git: {upstream: origin/develop}
                        """))
                .usingRecursiveComparison()
                .ignoringFields("keys.fileTemplate.places", "scratch.key.places")
                .isEqualTo(new Config(
                        file(),
                        "jdbc:postgresql://host/db",
                        "0123",
                        "p#w: 1",
                        List.of("versions", "plugins/*/versions"),
                        true,
                        true,
                        "versions/HEAD",
                        "v",
                        "admin",
                        new NewFiles("{year}/{sequence:03}_{slug}", 40, null, null),
                        Transaction.RUN,
                        Checks.DEFAULT,
                        Lock.NONE,
                        "jdbc:postgresql://direct/db",
                        new Scratch(Scratch.Kind.CONTAINER, "postgres:17", new Key("scratch", "alembic.yaml")),
                        new Patience(Duration.ofSeconds(5), 3, Duration.ofHours(1)),
                        Hooks.NONE,
                        Modelled.NONE,
                        "origin/develop",
                        KEYS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "model/*.sql => FILES [model/*.sql] 600",
                "[a.sql, '${HOST}/b'] => FILES [a.sql, db.example/b] 600",
                "{files: [a.sql], timeout: 5s} => FILES [a.sql] 5",
                "{program: [mvn, -q, '${HOST}'], timeout: 2m} => PROGRAM [mvn, -q, db.example] 120",
                "{program: ./print} => PROGRAM [./print] 600",
                "{program: ['/opt/my tools/print']} => PROGRAM [/opt/my tools/print] 600",
                "{url: 'postgresql://${HOST}/db'} => DATABASE [postgresql://db.example/db] 600",
            })
    void a_model_is_files_or_a_program_or_a_database(String written, String read) throws IOException {
        Config config = read("model: " + written + "\nignore: [public.a*, b]\n");

        assertThat(config.modelled().ignored()).containsExactly("public.a*", "b");
        ModelSource source = Objects.requireNonNull(config.modelled().source());
        assertThat(source.kind() + " " + source.words() + " " + source.timeout().toSeconds())
                .isEqualTo(read);
        assertThat(source.key().places()).extracting(Place::line).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "{} => Key 'model' says no model",
                "{url: a, program: [b]} => Key 'model' says 2 models",
                "{program: []} => Key 'program' is empty",
                "{program: [a], timeout: soon} => Key 'timeout' cannot be 'soon'",
                "{programme: [a]} => Unknown key 'programme'",
                "{program: cat x.sql} => Key 'program' is one text: no shell splits it into a program and its arguments",
            })
    void a_model_that_is_none_is_refused_where_it_stands(String written, String message) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("model: " + written))
                .withMessage(message)
                .satisfies(problem ->
                        assertThat(problem.places()).extracting(Place::line).containsExactly(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "postgresql://${HOST}/db => postgresql://db.example/db",
                "${HOST}${HOST}${_under_1} => db.exampledb.exampleu",
                "${GONE:-embedded} => embedded",
                "${EMPTY:-embedded} => embedded",
                "${HOST:-embedded} => db.example",
                "${GONE:-postgresql://u@h:1/d?a=b} => postgresql://u@h:1/d?a=b",
                "a${GONE:-}b => ab",
                "'\"${TRICKY}\"' => 'a: $1 \\ \" # ${HOST}'",
                "$HOST => $HOST",
                "$${HOST} => $db.example"
            })
    void variables_take_their_places_in_values(String written, String url) throws IOException {
        assertThat(read("url: " + written + "\n").url()).isEqualTo(url);
    }

    @Test
    void variables_take_their_places_in_lists_too() throws IOException {
        assertThat(read("versionLocations: [\"${HOST}/v\", \"${GONE:-w}\"]\n").versionLocations())
                .containsExactly("db.example/v", "w");
    }

    @Test
    void a_variable_that_is_empty_counts_as_not_set() {
        assertThatExceptionOfType(BadValue.class)
                .isThrownBy(() -> read("url: ${EMPTY}"))
                .withMessage("The environment variable EMPTY is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${}", "${HOST", "${HOST-x}", "${GONE:-${HOST}}", "${DATABASE-URL}", "${ HOST }", "${HOST:?x}"})
    void a_variable_that_is_not_understood_is_not_left_in_the_value(String written) {
        assertThatExceptionOfType(BadValue.class)
                .isThrownBy(() -> read("url: '" + written + "'"))
                .withMessage("A variable is written in a way that is not understood");
    }

    @Test
    void a_value_that_is_empty_in_the_end_is_refused() {
        assertThatExceptionOfType(BadValue.class)
                .isThrownBy(() -> read("url: ${GONE:-}"))
                .withMessage("Key 'url' is empty");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_do_no_harm() throws IOException {
        assertThat(read("\uFEFFurl: a\r\nversionTable: b\r\n").url()).isEqualTo("a");
        assertThat(read("\uFEFFurl: a\r\nversionTable: b\r\n").versionTable()).isEqualTo("b");
    }

    @Test
    void the_nearest_file_upwards_is_found() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path deep = Files.createDirectories(project.resolve("src/db"));
        Path outer = Files.writeString(folder.resolve(ConfigFile.NAME), "");
        assertThat(ConfigFile.find(deep)).isEqualTo(outer);

        Path inner = Files.writeString(project.resolve(ConfigFile.NAME), "");
        Files.createDirectory(deep.resolve(ConfigFile.NAME));
        assertThat(ConfigFile.find(deep)).isEqualTo(inner);
        assertThat(ConfigFile.find(deep.resolve("../gone"))).isEqualTo(inner);
    }

    @Test
    void no_file_upwards_is_said_with_what_to_do() {
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.find(folder.resolve("here")))
                .satisfies(refused -> assertThat(ProblemText.of(refused)).isEqualTo("""
                                There is no alembic.yaml here or in any folder above
                                  at here
                                  Change to the project's folder, name one with -d DIR or -c FILE, or begin one with `limbeck init`.
                                  exit 2
                                """));
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_refused() {
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.read(folder.resolve("gone.yaml"), ENVIRONMENT))
                .withMessage("Cannot read the configuration: it does not exist");
        assertThatExceptionOfType(NoConfig.class)
                .isThrownBy(() -> ConfigFile.read(folder, ENVIRONMENT))
                .withMessage("Cannot read the configuration: Is a directory");
    }

    @Test
    void a_configuration_printed_by_mistake_says_nothing_secret() throws IOException {
        assertThat(read("url: postgresql://u:s3cret@h/d\npassword: s3cret\n")).hasToString("Config[" + file() + "]");
    }

    private Config read(String text) throws IOException {
        return ConfigFile.read(Files.writeString(file(), text), ENVIRONMENT);
    }

    private Path file() {
        return folder.resolve(ConfigFile.NAME);
    }
}
