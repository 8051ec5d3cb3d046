package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.ddl.ChangeCase;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Planner;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single changes of a schema as revisions that were made of them: they lead there, and back, and keep what is there. */
@OnPostgres
class AutogenerateIT {
    private static final ZonedDateTime NOW =
            ZonedDateTime.ofInstant(Instant.parse("2026-01-04T10:00:00Z"), ZoneOffset.UTC);
    private static final RevisionId OLD = new RevisionId("aaaa");
    private static final RevisionId NEW = new RevisionId("bbbb");

    @TempDir
    Path root;

    @Test
    void each_change_is_made_by_a_revision_and_undone_by_it(TestDatabase server) throws IOException {
        assertThat(wrong(server, 20)).isEmpty();
    }

    @Tag("stress")
    @Test
    void every_change_is_made_by_a_revision_and_undone_by_it(TestDatabase server) throws IOException {
        assertThat(wrong(server, 1)).isEmpty();
    }

    @Test
    void what_is_the_same_in_other_words_is_left_alone(TestDatabase server) throws IOException {
        ProjectFolder folder = project(server);
        String both = "CREATE TABLE t (state varchar(9)); ALTER TABLE t ADD CONSTRAINT c ";
        folder.revision(
                "aaaa",
                "null",
                both + "CHECK (((state)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text])));",
                "");
        Files.writeString(
                root.resolve("model.sql"), both + "CHECK (state IN ('a', 'b')); ALTER TABLE t ADD COLUMN n int;");

        assertThat(generated(folder.open()).orElseThrow().remains().isEmpty()).isTrue();

        assertThat(Files.readString(root.resolve("versions/bbbb.sql"))).endsWith("""
                -- +upgrade

                ALTER TABLE public.t
                    ADD COLUMN n integer;

                -- +downgrade

                -- destructive: column n of table public.t loses its values
                ALTER TABLE ONLY public.t
                    DROP COLUMN n;
                """);
    }

    @Test
    void a_list_of_values_that_grows_is_the_same_in_the_words_of_the_server(TestDatabase server) throws IOException {
        ProjectFolder folder = project(server);
        String both = "CREATE TABLE t (state varchar(9)); ALTER TABLE t ADD CONSTRAINT c ";
        folder.revision("aaaa", "null", both + "CHECK (state IN ('a', 'b'));", "");
        Files.writeString(root.resolve("model.sql"), both + "CHECK (state IN ('a', 'b', 'c'));");

        assertThat(generated(folder.open()).orElseThrow().remains().isEmpty()).isTrue();

        assertThat(Files.readString(root.resolve("versions/bbbb.sql"))).contains("ADD CONSTRAINT c CHECK");
    }

    @Test
    void rows_that_stand_in_the_way_keep_nothing_from_being_written(TestDatabase server) throws IOException {
        ProjectFolder folder = project(server);
        folder.revision(
                "aaaa",
                "null",
                "CREATE TABLE t (n varchar(9)); CREATE VIEW v AS SELECT n FROM t; INSERT INTO t VALUES ('too long');",
                "");
        Files.writeString(
                root.resolve("model.sql"),
                "CREATE TABLE t (n varchar(3), owner int NOT NULL); CREATE INDEX i ON t (owner);"
                        + " CREATE VIEW v AS SELECT n, owner FROM t;");

        Generated.Remains remains = generated(folder.open()).orElseThrow().remains();

        assertThat(remains)
                .isEqualTo(new Generated.Remains(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(new Generated.Failure(Direction.UPGRADE, """
                On a scratch database: Upgrade bbbb failed:
                ERROR: column "owner" of relation "t" contains null values
                this file:9:1""", List.of()))));
        assertThat(Files.readString(root.resolve("versions/bbbb.sql")))
                .contains("ALTER COLUMN n TYPE character varying(3);", "CREATE INDEX i", "owner\n   FROM public.t;");
    }

    private Optional<Generated> generated(Project project) {
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            return generated(project, scratch);
        }
    }

    private static Optional<Generated> generated(Project project, ScratchDatabases scratch) {
        try (ProjectDatabase database = new ProjectDatabase(project, "revision", Duration.ZERO, notice -> {})) {
            NewRevision revision =
                    new NewRevision("Change", List.of("head"), false, List.of(), List.of(), null, "bbbb");
            Draft draft = revision.draft(project, project.targets(List::of), new Random(1), NOW);
            return new Autogenerate(draft, scratch, database).write(List.of(), perhaps -> false);
        }
    }

    private ProjectFolder project(TestDatabase server) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, server.url());
        Files.writeString(
                root.resolve("alembic.yaml"),
                "url: embedded\nscratch: " + server.url() + "\nmodel: model.sql\nfileTemplate: '{revision}'\n");
        return folder;
    }

    /** Returns what is wrong with each so many-th change. */
    private List<String> wrong(TestDatabase server, int step) throws IOException {
        ProjectFolder folder = project(server);
        List<String> wrong = new ArrayList<>();
        for (ChangeCase change : ChangeCase.sample(15, step)) {
            folder.revision("aaaa", "null", change.oldSql() + ";", "");
            Files.writeString(root.resolve("model.sql"), change.nextSql() + ";");
            Files.deleteIfExists(root.resolve("versions/bbbb.sql"));
            wrong(folder.open(), change).forEach(each -> wrong.add(change.title() + ": " + each));
        }
        return wrong;
    }

    private static List<String> wrong(Project project, ChangeCase change) {
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            return generated(project, scratch)
                    .map(generated -> wrong(project.anew(), scratch, generated, change))
                    .orElseGet(() -> change.isFound() ? List.of("nothing is written") : List.of());
        }
    }

    /** What the file says remains is known, and what is in the file is run once more. */
    private static List<String> wrong(
            Project project, ScratchDatabases scratch, Generated generated, ChangeCase change) {
        List<String> wrong = new ArrayList<>();
        generated.remains().left().stream()
                .map(left -> "left " + left)
                .filter(left -> !change.isLeft())
                .forEach(wrong::add);
        generated.remains().notBack().stream()
                .map(left -> "not back " + left)
                .filter(left -> !change.isLeft())
                .forEach(wrong::add);
        generated.remains().failure().map(Generated.Failure::message).ifPresent(wrong::add);
        try (ScratchDatabase at = scratch.with(project).at(List.of(OLD))) {
            State before = at.state();
            at.run(new Planner(project.graph()).upgrade(List.of(OLD), List.of(NEW)));
            wrong.addAll(lost(before, at.state(), generated.findings()));
        }
        return wrong;
    }

    /** What no finding calls lost is there: of each table that stays its rows, and the values of columns that are as before. */
    private static List<String> lost(State before, State after, List<Finding> findings) {
        List<String> lost = new ArrayList<>();
        before.contents().forEach((object, contents) -> {
            boolean isKept = object.startsWith("table ")
                    && after.schema().has(object)
                    && findings.stream()
                            .noneMatch(finding -> finding.isDestructive()
                                    && !finding.change().element().isPart()
                                    && finding.change().element().object().equals(object));
            Contents kept = after.contents().get(object);
            if (isKept
                    && (kept == null
                            || !values(contents, object, before, after, findings)
                                    .equals(values(kept, object, before, after, findings)))) {
                lost.add("rows of " + object);
            }
        });
        return lost;
    }

    /** A value of a composite type is another text where the type is another. */
    private static Map<String, String> values(
            Contents contents, String table, State before, State after, List<Finding> findings) {
        return contents.columns().entrySet().stream()
                .filter(column -> {
                    Element element = new Element(table, "column", column.getKey());
                    Map<String, String> was = before.schema().of(element);
                    Map<String, String> is = after.schema().of(element);
                    return !is.containsKey("generated")
                            && is.getOrDefault("type", "gone").equals(was.get("type"))
                            && findings.stream()
                                    .noneMatch(finding ->
                                            finding.change().element().object().endsWith(" " + was.get("type")))
                            && is.getOrDefault("not null", "").equals(was.getOrDefault("not null", ""));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
