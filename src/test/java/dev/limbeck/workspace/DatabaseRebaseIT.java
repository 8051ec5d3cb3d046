package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.workspace.DatabaseRebase.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rebase that takes the database along, cut off wherever it can be.
 *
 * <pre>
 * a --- b1 --- b2    ours, applied
 *  `--- c1 --- c2    theirs, not applied
 * </pre>
 */
@OnPostgres
class DatabaseRebaseIT {
    @TempDir
    private Path root;

    private String settings = "";

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("versions"));
        revision("a", "null");
        revision("b1", "a");
        revision("b2", "b1");
        revision("c1", "a");
        revision("c2", "c1");
    }

    private void revision(String id, String parent) throws IOException {
        Files.writeString(root.resolve("versions").resolve(id + ".sql"), """
                -- revision: %1$s
                -- downRevision: %2$s
                -- +upgrade
                CREATE TABLE t_%1$s ();
                -- +downgrade
                DROP TABLE t_%1$s;
                """.formatted(id, parent));
    }

    private Project project(TestDatabase database) throws IOException {
        Files.writeString(root.resolve("alembic.yaml"), "url: ${DATABASE_URL}\nscratch: ${DATABASE_URL}\n" + settings);
        return Project.open(root.resolve("alembic.yaml"), Map.of("DATABASE_URL", database.url()));
    }

    /** The process is gone. */
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Ends the process after so many things have happened. */
    private static final class Scissors implements RunListener {
        private int left;

        Scissors(int left) {
            this.left = left;
        }

        void happened() {
            if (left-- == 0) {
                throw new Cut();
            }
        }

        @Override
        public void beginning(Plan plan) {
            happened();
        }

        @Override
        public void starting(Step step) {
            happened();
        }

        @Override
        public void finished(Step step, Duration duration) {
            happened();
        }

        @Override
        public void notice(String text) {}
    }

    /** What may happen before it is cut: the run begins, files are written, each of the steps starts and is done. */
    record Cutting(Way way, int after) {
        @Override
        public String toString() {
            return way.word() + " after " + after;
        }
    }

    static Stream<Cutting> cuttings() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.iterate(0, each -> each + 1)
                        .limit(way == Way.REPLAY ? 14 : 6)
                        .map(after -> new Cutting(way, after)));
    }

    @ParameterizedTest
    @MethodSource("cuttings")
    void wherever_it_is_cut_off_the_same_command_and_an_upgrade_finish_it(Cutting cutting, TestDatabase database)
            throws Exception {
        upgrade(database, "b2");
        cut(cutting, database);

        rebase(database, cutting.way(), new Scissors(-1), line -> {});
        upgrade(database, "head");

        assertThat(facts(database)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @MethodSource("cuttings")
    void wherever_it_is_cut_off_an_upgrade_finds_what_is_left(Cutting cutting, TestDatabase database) throws Exception {
        upgrade(database, "b2");
        cut(cutting, database);

        try {
            upgrade(database, "heads");
        } catch (RevisionsSkipped found) {
            run(database, new Upgrade("heads", true, Resume.NEVER));
        }
        plainRebase(database);
        upgrade(database, "head");

        assertThat(facts(database)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @MethodSource("cuttings")
    void a_database_that_only_alembic_moved_is_not_left_with_a_gap_either(Cutting cutting, TestDatabase database)
            throws Exception {
        database.execute("CREATE TABLE alembic_version (version_num text PRIMARY KEY)");
        database.execute("INSERT INTO alembic_version VALUES ('b2')");
        database.execute("CREATE TABLE t_a (); CREATE TABLE t_b1 (); CREATE TABLE t_b2 ()");
        cut(cutting, database);

        try {
            upgrade(database, "heads");
        } catch (RevisionsSkipped found) {
            run(database, new Upgrade("heads", true, Resume.NEVER));
        }
        plainRebase(database);
        upgrade(database, "head");

        assertThat(facts(database)).isEqualTo(DONE);
    }

    @Test
    void nothing_has_changed_where_it_is_cut_off_before_the_files_do(TestDatabase database) throws Exception {
        upgrade(database, "b2");
        List<String> before = facts(database);

        assertThatThrownBy(() -> rebase(database, Way.REPLAY, new Scissors(0), line -> {}))
                .isInstanceOf(Cut.class);

        assertThat(facts(database)).isEqualTo(before);
        assertThat(project(database).graph().heads()).isEqualTo(ProjectFolder.ids("b2", "c2"));
    }

    @Test
    void what_cannot_be_undone_is_refused_before_anything_changes(TestDatabase database) throws Exception {
        upgrade(database, "b2");
        Path file = root.resolve("versions/b1.sql");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)-- .downgrade.*", ""));
        List<String> before = facts(database);

        assertThatThrownBy(() -> rebase(database, Way.REPLAY, new Scissors(-1), line -> {}))
                .isInstanceOf(CannotReplay.class)
                .hasMessage("Revision b1 cannot be undone: its file has no downgrade section");

        assertThat(facts(database)).isEqualTo(before);
        assertThat(project(database).graph().heads()).isEqualTo(ProjectFolder.ids("b2", "c2"));
    }

    @Test
    void a_run_of_somebody_else_in_between_is_noticed(TestDatabase database) throws Exception {
        upgrade(database, "b2");
        List<String> said = new ArrayList<>();
        Consumer<String> other = line -> {
            said.add(line);
            run(database, new Upgrade("c1", false, Resume.NEVER));
        };

        assertThatThrownBy(() -> rebase(database, Way.APPLY_MISSING, new Scissors(-1), other))
                .isInstanceOf(MovedMeanwhile.class);

        assertThat(said)
                .containsExactly("independent: b2 and c2 end the same in either order, and touch no object both.");
        assertThat(project(database).graph().heads()).isEqualTo(ProjectFolder.ids("b2", "c2"));
    }

    @Test
    void a_database_that_has_run_both_is_in_no_ones_way(TestDatabase database) throws Exception {
        upgrade(database, "heads");

        plainRebase(database);
        upgrade(database, "head");

        assertThat(facts(database)).isEqualTo(DONE);
    }

    @Test
    void what_stops_outside_of_a_transaction_is_gone_on_with(TestDatabase database) throws Exception {
        upgrade(database, "b2");
        Path file = root.resolve("versions/c1.sql");
        String right = Files.readString(file).replace("-- +upgrade", "-- transaction: false\n-- +upgrade");
        Files.writeString(file, right.replace("CREATE TABLE t_c1 ();", "CREATE TABLE t_c1 ();\nSELECT 1/0;"));

        assertThatThrownBy(() -> rebase(database, Way.REPLAY, new Scissors(-1), line -> {}))
                .hasMessageContaining("division by zero");
        assertThatThrownBy(() -> rebase(database, Way.REPLAY, new Scissors(-1), line -> {}))
                .isInstanceOf(RevisionUnfinished.class)
                .hasMessageStartingWith("Begun and not finished: c1 (at statement 2 of 2)");
        Files.writeString(file, right);
        run(database, new Upgrade("head", false, Resume.KNOWING));

        assertThat(facts(database)).isEqualTo(DONE);
    }

    @Test
    void in_one_transaction_the_database_stays_as_it_was_and_misses_what_was_not_run(TestDatabase database)
            throws Exception {
        upgrade(database, "b2");
        Path file = root.resolve("versions/c2.sql");
        Files.writeString(file, Files.readString(file).replace("CREATE TABLE", "CREATE TABEL"));
        settings = "transaction: run\n";

        assertThatThrownBy(() -> rebase(database, Way.REPLAY, new Scissors(-1), line -> {}))
                .hasMessageContaining("syntax error");
        assertThat(facts(database)).containsExactly("[b2]", "[c1, c2]", "[]", "t_a t_b1 t_b2");

        Files.writeString(file, Files.readString(file).replace("CREATE TABEL", "CREATE TABLE"));
        rebase(database, Way.REPLAY, new Scissors(-1), line -> {});

        assertThat(facts(database)).isEqualTo(DONE);
    }

    /** Of a database that has all in one line: its rows, what it skipped or lacks, and its tables. */
    private static final List<String> DONE = List.of("[b2]", "[]", "[]", "t_a t_b1 t_b2 t_c1 t_c2");

    private List<String> facts(TestDatabase database) throws Exception {
        Project project = project(database);
        try (ProjectDatabase open = open(project)) {
            Standing standing = open.standing();
            return List.of(
                    open.open().rows().toString(),
                    standing.skipped().toString(),
                    project.graph().heads().stream()
                            .filter(head -> !standing.isApplied(head))
                            .toList()
                            .toString(),
                    database.query(
                                    "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname ~ '^t_'")
                            .get(0)
                            .get(0));
        }
    }

    private void cut(Cutting cutting, TestDatabase database) {
        assertThatThrownBy(() -> rebase(database, cutting.way(), new Scissors(cutting.after()), line -> {}))
                .isInstanceOf(Cut.class);
    }

    private void rebase(TestDatabase database, Way way, Scissors scissors, Consumer<String> said) throws IOException {
        Project project = project(database);
        Rebase rebase = new Rebase("b2", "c2", "none", false);
        Optional<Rebased> change = rebase.isDone(project, project.targets(List::of))
                ? Optional.empty()
                : rebase.plan(project, project.targets(List::of), line -> {});
        try (ProjectDatabase open = open(project)) {
            new DatabaseRebase(project, change.orElse(null), way, List.of(), RunConditions.PLAIN, said)
                    .run(open, scissors, scissors::happened);
        }
    }

    private void plainRebase(TestDatabase database) throws IOException {
        Project project = project(database);
        Rebase rebase = new Rebase("b2", "c2", "none", false);
        if (!rebase.isDone(project, project.targets(List::of))) {
            Rebased change =
                    rebase.plan(project, project.targets(List::of), line -> {}).orElseThrow();
            new AppliedCheck(project, line -> {}).check(change, "limbeck rebase");
            change.write();
        }
    }

    private void upgrade(TestDatabase database, String target) {
        run(database, new Upgrade(target, false, Resume.NEVER));
    }

    private void run(TestDatabase database, Move move) {
        try {
            Project project = project(database);
            try (ProjectDatabase open = open(project)) {
                new Run(project).run(open, move, new Scissors(-1));
            }
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }

    private static ProjectDatabase open(Project project) {
        return new ProjectDatabase(project, "test", Duration.ZERO, line -> {});
    }
}
