package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.foreign.Remark;
import dev.limbeck.foreign.Script;
import dev.limbeck.foreign.Source;
import dev.limbeck.foreign.Terms;
import dev.limbeck.foreign.Tool;
import dev.limbeck.foreign.Tools;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.SilentListener;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.Psql;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.ProblemText;
import dev.limbeck.workspace.Imported.Placed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside what {@link ImportTest} reads, the folder of a tool has in {@code originals.sql} what the tool runs of its
 * migrations, without those that {@code remarks.txt} calls missing; in {@code applied.sql} its own table in a database that
 * is half-way, and in {@code applied.txt} the revisions that this is.
 */
@OnPostgres
class ImportIT {
    @TempDir
    private Path root;

    static List<Tool> tools() {
        return ImportTest.tools();
    }

    private static Path folder(String tool) {
        return ImportTest.FOLDER.resolve(tool);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void revisions_make_what_the_originals_make(Tool tool, TestDatabase database) throws Exception {
        clear(database);
        Psql psql = new Psql(Files.createDirectories(root.resolve("psql")), database.url());
        String originals = Files.readString(folder(tool.name()).resolve("originals.sql"));
        assertThat(psql.run(originals, "-X", "-q", "-v", "ON_ERROR_STOP=1").err())
                .isEmpty();
        Imported imported = imported(tool, database);
        String theirs = whole(database);
        clear(database);
        for (Placed each : imported.revisions()) {
            if (isMissing(each, imported)) {
                String text = Files.readString(each.file());
                Files.writeString(each.file(), text.substring(0, text.indexOf("-- +upgrade")) + "-- +upgrade\n");
            }
        }
        Project project = project(database);
        try (ProjectDatabase opened = open(project)) {
            new Run(project).run(opened, new Upgrade("heads", false, Resume.NEVER), new SilentListener());
        }
        assertThat(whole(database)).isEqualTo(theirs);
    }

    private static void clear(TestDatabase database) throws SQLException {
        database.execute("DROP SCHEMA IF EXISTS public, early, moment, flipr CASCADE; CREATE SCHEMA public");
    }

    /** Of a file with several migrations each answers for its own lines. */
    private static boolean isMissing(Placed placed, Imported imported) {
        Script upgrade = placed.migration().scripts().upgrade();
        boolean isAlone = imported.revisions().stream()
                        .filter(each ->
                                each.migration().scripts().upgrade().file().equals(upgrade.file()))
                        .count()
                == 1;
        long last = upgrade.firstLine() + upgrade.text().lines().count();
        return imported.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.MISSING)
                .map(Remark::place)
                .filter(place -> place.file().equals(upgrade.file().path().toString()))
                .anyMatch(place -> isAlone || (place.line() >= upgrade.firstLine() && place.line() < last));
    }

    /** The schema as the catalog has it, and the rows. */
    private String whole(TestDatabase database) {
        try (ProjectDatabase opened = open(project(database))) {
            return opened.open().catalog().schema() + "\n"
                    + opened.open().catalog().contents(Map.of());
        }
    }

    private static ProjectDatabase open(Project project) {
        return new ProjectDatabase(project, "test", Duration.ZERO, line -> {});
    }

    static Stream<Tool> toolsWithATableOfTheirOwn() {
        return tools().stream().filter(tool -> !tool.name().equals("alembic"));
    }

    @ParameterizedTest
    @MethodSource("toolsWithATableOfTheirOwn")
    void a_database_that_the_tool_has_migrated_is_put_to_the_same_place(Tool tool, TestDatabase database)
            throws Exception {
        database.execute(Files.readString(folder(tool.name()).resolve("applied.sql")));
        Imported imported = imported(tool, database);
        List<String> wanted = Files.readAllLines(folder(tool.name()).resolve("applied.txt"));

        assertThat(stamped(tool, imported, database)).isEqualTo(wanted);

        assertThat(database.query("SELECT version_num FROM alembic_version ORDER BY 1"))
                .isEqualTo(wanted.stream().map(List::of).toList());
        assertThat(stamped(tool, imported, database)).as("a second time").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            golang-migrate | UPDATE schema_migrations SET dirty = true | The table of golang-migrate says that version 10 failed, or was begun and not finished
            sqlx | UPDATE _sqlx_migrations SET success = false | The table of sqlx says that version 3 failed, or was begun and not finished
            flyway | UPDATE flyway_schema_history SET success = false WHERE version = '2' | The table of Flyway says that 2 failed, or was begun and not finished
            flyway | DELETE FROM flyway_schema_history WHERE version = '1.10' | The database lacks what comes before others that flyway_schema_history names: 1.10
            dbmate | DELETE FROM schema_migrations WHERE version LIKE '20200102%' | The database lacks what comes before others that schema_migrations names: 20200102130000
            goose | INSERT INTO goose_db_version (version_id, is_applied) VALUES (77, true) | goose_db_version names what no file here is: 77
            diesel | DROP TABLE __diesel_schema_migrations | There is no table __diesel_schema_migrations in the database, in which diesel notes what is applied
            liquibase | INSERT INTO databasechangelog VALUES ('9', 'ann', 'names.sql', 99, 'EXECUTED') | databasechangelog names what no file here is: ann:9 in names.sql
            liquibase | DELETE FROM databasechangelog WHERE id = 'add-pet' | The database lacks what comes before others that databasechangelog names: changelog_add_pet
            sqlalchemy-migrate | INSERT INTO migrate_version VALUES ('other', '', 1) | migrate_version tells of several histories: app, other
            """)
    void a_place_that_cannot_be_told_is_refused(String tool, String change, String message, TestDatabase database)
            throws Exception {
        database.execute(Files.readString(folder(tool).resolve("applied.sql")));
        database.execute(change);
        Tool found = Tools.of(tool, new Source(List.of()));
        Imported imported = imported(found, database);
        Problem refused = catchThrowableOfType(Problem.class, () -> stamped(found, imported, database));
        assertThat(ProblemText.of(refused)).startsWith(message + "\n").endsWith("exit 4\n");
        assertThat(database.query("SELECT to_regclass('alembic_version')::text"))
                .containsExactly(List.of("null"));
    }

    @Test
    void where_alembic_has_migrated_it_nothing_need_be_stamped(TestDatabase database) throws Exception {
        Tool alembic = Tools.of("alembic", new Source(List.of()));
        database.execute(Files.readString(folder("alembic").resolve("applied.sql")));
        assertThat(stamped(alembic, imported(alembic, database), database)).isEmpty();
        assertThat(database.query("SELECT version_num FROM alembic_version ORDER BY 1"))
                .containsExactly(List.of("2a"), List.of("2b"));
    }

    @Test
    void where_alembic_has_noted_it_under_another_name_that_is_read(TestDatabase database) throws Exception {
        Tool alembic = Tools.of("alembic", new Source(List.of()));
        database.execute(
                "CREATE TABLE versions_of_app (version_num text); INSERT INTO versions_of_app VALUES ('o1'), ('2b')");
        Imported imported = imported(alembic, database);
        Project project = project(database);
        try (ProjectDatabase opened = open(project)) {
            assertThat(new ImportStamp(alembic.appliedTable(), "versions_of_app")
                            .targets(imported, project.graph(), opened))
                    .containsExactly(new RevisionId("2b"), new RevisionId("o1"));
        }
    }

    @Test
    void a_repeatable_migration_that_has_changed_runs_again(TestDatabase database) throws Exception {
        Tool flyway = Tools.of("flyway", new Source(List.of()));
        database.execute(Files.readString(folder("flyway").resolve("applied.sql")));
        database.execute("""
                INSERT INTO flyway_schema_history VALUES
                    (8, '3', '', 'SQL', '', 0, 'app', now(), 0, true), (9, '4', '', 'JDBC', '', 0, 'app', now(), 0, true),
                    (10, '20200131120000', '', 'SQL', '', 0, 'app', now(), 0, true),
                    (11, NULL, 'a first', 'SQL', 'R__a_first.sql', 1991381852, 'app', now(), 0, true),
                    (12, NULL, 'people view', 'SQL', 'R__people_view.sql', 1, 'app', now(), 0, true)""");
        assertThat(stamped(flyway, imported(flyway, database), database)).containsExactly("R__a_first");
    }

    private Imported imported(Tool tool, TestDatabase database) throws IOException {
        Files.createDirectories(root.resolve("versions"));
        Files.writeString(root.resolve("alembic.yaml"), "url: '" + database.url() + "'\n");
        Import deed = new Import(project(database), null, List.of());
        Source source = Source.of(List.of(folder(tool.name()).resolve("files")));
        Imported imported = deed.plan(Tools.read(tool, source, Terms.NONE));
        deed.write(imported);
        return imported;
    }

    private Project project(TestDatabase database) {
        return Project.open(root.resolve("alembic.yaml"), Map.of("DATABASE_URL", database.url()));
    }

    private List<String> stamped(Tool tool, Imported imported, TestDatabase database) {
        Project project = project(database);
        List<RevisionId> targets;
        try (ProjectDatabase opened = open(project)) {
            targets = new ImportStamp(tool.appliedTable(), null).targets(imported, project.graph(), opened);
        }
        if (!targets.isEmpty()) {
            try (ProjectDatabase opened = open(project)) {
                ImportStamp.stamp(project, targets, opened, new SilentListener());
            }
        }
        return targets.stream().map(RevisionId::value).toList();
    }
}
