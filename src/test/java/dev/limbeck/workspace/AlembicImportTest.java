package dev.limbeck.workspace;

import static dev.limbeck.workspace.AlembicFolder.imported;
import static dev.limbeck.workspace.AlembicFolder.printing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.foreign.AlembicProgram;
import dev.limbeck.foreign.AlembicProgram.Demand;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.ProblemText;
import dev.limbeck.workspace.Imported.Placed;
import dev.limbeck.workspace.Imported.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlembicImportTest {
    @TempDir
    private Path root;

    private ProjectFolder folder;

    @BeforeEach
    void writeProject() throws IOException {
        folder = ProjectFolder.in(Files.createDirectory(root.resolve("project")), "embedded");
    }

    @Test
    void what_alembic_writes_becomes_what_is_written_down() throws IOException {
        AlembicFolder.compare(imported(AlembicFolder.SOURCE, AlembicFolder.recorded(), folder), folder);
    }

    @Test
    void the_folder_of_the_scripts_is_as_good_as_the_one_above() {
        imported(AlembicFolder.SOURCE, AlembicFolder.recorded(), folder);
        Imported again = imported(AlembicFolder.SOURCE.resolve("migrations"), AlembicFolder.recorded(), folder);
        assertThat(again.revisions()).isNotEmpty().allMatch(each -> each.state() == State.SAME);
    }

    @Test
    void alembic_is_asked_once_each_way_and_again_behind_what_it_cannot_write() {
        List<String> questions = new ArrayList<>();
        AlembicProgram recorded = AlembicFolder.recorded();
        imported(
                AlembicFolder.SOURCE,
                new AlembicProgram(recorded.words(), Demand.NAMED, recorded.environment(), questions::add),
                folder);
        assertThat(questions)
                .containsExactly(
                        "upgrade 1975:heads",
                        "upgrade 1975:2a",
                        "upgrade base:heads",
                        "upgrade base:o1",
                        "upgrade 3:heads",
                        "downgrade 6:base",
                        "downgrade o1:base");
    }

    @Test
    void a_program_that_nobody_named_is_done_without() {
        AlembicProgram absent = new AlembicProgram(List.of("no-such-alembic"), Demand.IF_THERE, Map.of(), line -> {});
        Imported imported = imported(AlembicFolder.SOURCE, absent, folder);
        assertThat(imported.remarks())
                .isEqualTo(imported(AlembicFolder.SOURCE, AlembicProgram.NONE, folder)
                        .remarks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo "ModuleNotFoundError: No module named 'app'" >&2; echo '(Background on this error)' >&2; exit 1 | Alembic writes no SQL of a revision: ModuleNotFoundError: No module named 'app'
            echo 'BEGIN;'; echo 'FAILED: No such thing'; exit 255 | Alembic writes no SQL of a revision: No such thing
            echo 'could not parse postgresql://me:secret@host/db' >&2; exit 1 | Alembic writes no SQL of a revision: could not parse postgresql://me:***@host/db
            exit 3 | Alembic writes no SQL of a revision: it exited with status 3
            echo 'Context impl SQLiteImpl.' >&2; echo '-- Running upgrade 1975 -> 2a' | Alembic writes its SQL for SQLite here, not for PostgreSQL
            echo '-- Running upgrade 1975 -> 2a' | Alembic does not say for which database it writes its SQL, and begins no transaction, as it would for PostgreSQL
            """)
    void what_cannot_be_asked_is_refused_and_nothing_written(String script, String message) throws IOException {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> imported(AlembicFolder.SOURCE, printing(script), folder));
        assertThat(ProblemText.of(refused)).startsWith(message + "\n").contains("Nothing was written. ");
        assertThat(ImportTest.contents(folder.root().resolve("versions"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            context.configure(url=url)                                          | %  | has % where Alembic writes %%
            context.configure(url=url)  # paramstyle="named"                    | %  | has % where Alembic writes %%
            context.configure(url=url, dialect_opts={"paramstyle": "pyformat"}) | %  | has % where Alembic writes %%
            context.configure(url=url, dialect_opts={"paramstyle": "named"})    | %% |
            context.configure(url=url, dialect_opts=dict(paramstyle='qmark'))   | %% |
            context.configure(url=url, dialect_opts={"paramstyle": STYLE})      | %% | has %% as Alembic writes it
            """)
    void two_percent_signs_are_one_where_nothing_tells_alembic_to_write_one(
            String environment, String sign, @Nullable String remark) throws IOException {
        Path source = source(environment);
        revision(source, "a", "None", "op.execute('SELECT %s' % '%')");
        Imported imported = imported(source, printing(offline("SELECT 'a%%'")), folder);
        assertThat(upgrade(imported)).isEqualTo("SELECT 'a" + sign + "';\n");
        assertThat(ImportTest.remarks(imported).lines().filter(line -> line.startsWith("changed: ")))
                .hasSize(remark == null ? 0 : 1)
                .allMatch(line -> line.contains(String.valueOf(remark)));
    }

    @Test
    void what_depends_on_rows_is_missing_though_alembic_writes_something() throws IOException {
        Path source = source("context.configure(url=url)");
        revision(source, "a", "None", """
                try:
                        n = len(list(op.get_bind().execute(sa.text("SELECT v FROM t"))))
                    except Exception:
                        n = 0
                    if n == 0:
                        op.execute("DELETE FROM t")""");
        Imported imported = imported(source, printing(offline("DELETE FROM t")), folder);
        assertThat(ImportTest.remarks(imported))
                .contains("versions/a.py:1 upgrades by what a query returns, and Alembic runs no query when it"
                        + " writes SQL | Write what it does into the revision that stands for it.\n");
        assertThat(upgrade(imported)).isEmpty();
    }

    @Test
    void a_parameter_without_its_value_is_named() throws IOException {
        Path source = source("context.configure(url=url)");
        revision(source, "a", "None", "op.execute(t.update().values(n='x'))");
        Imported imported = imported(source, printing(offline("UPDATE t SET n=:n, m=':no', o=1::int")), folder);
        assertThat(ImportTest.remarks(imported)).contains("a.py has a parameter without its value: :n |");
    }

    @Test
    void a_branch_that_has_come_since_stays_where_its_header_says() throws IOException {
        Path source = source("");
        revision(source, "a", "None", "pass");
        revision(source, "b", "'a'", "pass");
        revision(source, "c", "'a'", "pass");
        revision(source, "d", "('b', 'c')", "pass");
        imported(source, AlembicProgram.NONE, folder);
        revision(source, "e", "'a'", "pass");
        revision(source, "f", "None", "pass");

        Imported imported = imported(source, AlembicProgram.NONE, folder);

        assertThat(imported.in(State.NEW))
                .extracting(
                        each -> each.revision().id() + " <- " + each.revision().parents())
                .containsExactlyInAnyOrder("e <- [a]", "f <- []");
    }

    @Test
    void revisions_that_are_here_in_python_are_refused() throws IOException {
        Path source = source("");
        revision(source, "a", "None", "pass");
        Files.copy(source.resolve("versions/a.py"), folder.root().resolve("versions/a.py"));
        Problem refused = catchThrowableOfType(HereInPython.class, () -> imported(source, AlembicProgram.NONE, folder));
        assertThat(ProblemText.of(refused)).startsWith("Revision a is here already, in Python\n");
    }

    @Test
    void a_folder_without_scripts_is_refused() {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> imported(folder.root(), AlembicProgram.NONE, folder));
        assertThat(ProblemText.of(refused)).isEqualTo("""
                There is no alembic.ini with a script_location here, and no env.py
                  Name the folder in which alembic.ini lies, or the one with env.py and versions.
                  exit 2
                """);
    }

    private Path source(String environment) throws IOException {
        Path source = Files.createDirectory(root.resolve("migrations"));
        Files.createDirectory(source.resolve("versions"));
        Files.writeString(source.resolve("env.py"), environment + "\n");
        return source;
    }

    private static void revision(Path source, String id, String parent, String upgrade) throws IOException {
        Files.writeString(source.resolve("versions").resolve(id + ".py"), """
                from alembic import op
                revision = '%s'
                down_revision = %s


                def upgrade():
                    %s


                def downgrade():
                    raise NotImplementedError()
                """.formatted(id, parent, upgrade));
    }

    /** What Alembic prints of one revision. */
    private static String offline(String statement) {
        return """
                cat <<'END'
                BEGIN;

                -- Running upgrade  -> a

                %s

                INSERT INTO alembic_version (version_num) VALUES ('a');

                COMMIT;

                END
                """.formatted(statement + ";");
    }

    private static String upgrade(Imported imported) {
        Placed only = imported.revisions().get(0);
        return only.migration().scripts().upgrade().text();
    }
}
