package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.foreign.AlembicProgram;
import dev.limbeck.foreign.AlembicProgram.Demand;
import dev.limbeck.hook.Program;
import dev.limbeck.hook.ProgramEnd;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.SilentListener;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.workspace.Imported.Placed;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program {@code alembic} of this machine, with the driver psycopg2. */
@OnPostgres
class AlembicProgramIT {
    private static final AlembicProgram PROGRAM =
            new AlembicProgram(List.of("alembic"), Demand.NAMED, System.getenv(), question -> {});

    @TempDir
    private Path root;

    @Test
    void what_it_writes_is_what_was_recorded_of_it_and_nothing_else_is_written() throws IOException {
        Map<String, String> before = contents(AlembicFolder.SOURCE);
        ProjectFolder folder = ProjectFolder.in(root, "embedded");
        AlembicFolder.compare(AlembicFolder.imported(AlembicFolder.SOURCE, PROGRAM, folder), folder);
        assertThat(contents(AlembicFolder.SOURCE)).isEqualTo(before);
    }

    /** One of the revisions makes a procedure. */
    @Tag("postgres11")
    @Test
    void the_revisions_make_the_schema_that_it_makes_itself(TestDatabase database) throws Exception {
        upgradeByAlembic(database);
        String theirs = schema(database);
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        imported(database);
        upgrade(database);

        assertThat(schema(database)).isEqualTo(theirs);
    }

    /** One of the revisions makes a procedure. */
    @Tag("postgres11")
    @Test
    void a_database_that_it_has_migrated_has_nothing_left_to_run(TestDatabase database) throws Exception {
        upgradeByAlembic(database);
        imported(database);

        assertThat(upgrade(database)).isEmpty();

        assertThat(database.query("SELECT version_num FROM versions_of_app ORDER BY 1"))
                .containsExactly(List.of("7"), List.of("o1"));
    }

    private static void upgradeByAlembic(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("ALEMBIC_TEST_URL", database.url().replaceFirst("^jdbc:", ""));
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        List<String> said = new ArrayList<>();
        ProgramEnd end = new Program(
                        List.of("alembic", "upgrade", "heads"),
                        AlembicFolder.SOURCE.toAbsolutePath(),
                        environment,
                        Duration.ofMinutes(1))
                .run("", said::add);
        assertThat(end).as(String.join("\n", said)).isEqualTo(new ProgramEnd.Exited(0));
    }

    /** What Alembic cannot write changes rows alone: it is taken out. */
    private void imported(TestDatabase database) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "embedded");
        Files.writeString(
                root.resolve("alembic.yaml"), "url: '" + database.url() + "'\nversionTable: versions_of_app\n");
        for (Placed each :
                AlembicFolder.imported(AlembicFolder.SOURCE, PROGRAM, folder).revisions()) {
            String text = Files.readString(each.file());
            Files.writeString(each.file(), text.replaceFirst("(?s)-- Write here.*?END \\$limbeck\\$;\n", ""));
        }
    }

    private List<Step> upgrade(TestDatabase database) {
        Project project = project(database);
        try (ProjectDatabase opened = open(project)) {
            return new Run(project)
                    .run(opened, new Upgrade("heads", false, Resume.NEVER), new SilentListener())
                    .steps();
        }
    }

    private Project project(TestDatabase database) {
        return Project.open(root.resolve("alembic.yaml"), Map.of("DATABASE_URL", database.url()));
    }

    private static ProjectDatabase open(Project project) {
        return new ProjectDatabase(project, "test", Duration.ZERO, line -> {});
    }

    private static String schema(TestDatabase database) throws SQLException {
        return String.join(
                "\n",
                database.query("""
                                SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default)
                                FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name NOT LIKE 'versions\\_of\\_app%'
                                UNION ALL SELECT indexdef FROM pg_indexes
                                WHERE schemaname = 'public' AND tablename NOT LIKE 'versions\\_of\\_app%'
                                UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint
                                WHERE conrelid IN ('person'::regclass, 'other'::regclass)
                                UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                                UNION ALL SELECT obj_description('person'::regclass)
                                ORDER BY 1""").stream().map(row -> String.join("|", row)).toList());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                contents.put(file.toString(), Files.readString(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return contents;
    }
}
