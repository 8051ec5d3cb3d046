package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.database.Database;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Comparison.Partitions;
import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.Scope;
import dev.limbeck.schema.Snapshot;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The SQL of single changes: it leads there and back again, and what it does not say it loses is still there. */
@OnPostgres
class PassageIT {

    @Test
    void each_change_is_made_and_taken_back(TestDatabase given) throws SQLException, IOException {
        try (TestDatabase other = given.beside("_new");
                TestGround ground = TestGround.at(given.url());
                TestGround next = TestGround.at(other.url())) {
            ChangeCase.check(ground.database().serverVersion(), change -> found(change, ground, next));
        }
    }

    @Test
    void an_index_that_the_server_rebuilds_by_itself_is_not_made_anew(TestDatabase given) {
        String indexes = """
                CREATE INDEX t_title ON t (title);
                CREATE UNIQUE INDEX "t Lower" ON t (lower(title), id) WHERE title > 'a';
                """;

        assertThat(way(
                        given,
                        "CREATE TABLE t (id int, title varchar(100));" + indexes,
                        "CREATE TABLE t (id bigint, title varchar(60));" + indexes))
                .containsExactly(
                        "ALTER TABLE public.t\n\tALTER COLUMN id TYPE bigint",
                        "ALTER TABLE public.t\n\tALTER COLUMN title TYPE character varying(60)");
    }

    @Test
    void an_index_that_stands_in_the_way_is_made_anew(TestDatabase given) {
        String index = "CREATE TABLE t (id int); CREATE INDEX t_f ON t (f(id));";

        assertThat(way(
                        given,
                        "CREATE FUNCTION f(a int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';" + index,
                        "CREATE FUNCTION f(b int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';" + index))
                .contains("DROP INDEX public.t_f", "CREATE INDEX t_f ON public.t USING btree (public.f(id))");
    }

    private static List<String> way(TestDatabase given, String before, String after) {
        try (TestGround ground = TestGround.at(given.url())) {
            ground.fill(after);
            Snapshot schema = ground.database().catalog().schema();
            Blueprint target = ground.database().blueprint();
            ground.fill(before);
            Comparison comparison = Comparison.of(
                    new Comparison.Side(ground.database().catalog().schema(), Partitions.WRITTEN),
                    new Comparison.Side(schema, Partitions.WRITTEN),
                    new Scope(Set.of(), List.of()));
            Passage.Found found = Passage.find(ground.database().ground(), target, comparison);
            assertThat(found.left()).isEmpty();
            return found.statements();
        }
    }

    private static List<String> found(ChangeCase change, TestGround ground, TestGround next) {
        ground.fill(change.oldSql());
        next.fill(change.nextSql());
        Snapshot oldSchema = ground.database().catalog().schema();
        Blueprint oldBlueprint = ground.database().blueprint();
        List<String> found = new ArrayList<>(passage(
                change.title() + " >",
                ground.database(),
                next.database().blueprint(),
                next.database().catalog().schema()));
        found.addAll(passage(change.title() + " <", ground.database(), oldBlueprint, oldSchema));
        return found;
    }

    static List<String> passage(String way, Database database, Blueprint target, Snapshot after) {
        String sign = way.substring(way.length() - 1);
        Comparison comparison = Comparison.of(
                new Comparison.Side(database.catalog().schema(), Partitions.WRITTEN),
                new Comparison.Side(after, Partitions.WRITTEN),
                new Scope(Set.of(), List.of()));
        SortedMap<String, Contents> rows = database.catalog().contents(Map.of());
        Passage.Found found = Passage.find(database.ground(), target, comparison);
        checkRows(way, comparison, rows, database.catalog().contents(Map.of()));
        List<String> told = new ArrayList<>();
        comparison.findings().forEach(finding -> told.add(sign + " " + told(finding)));
        found.left().forEach(left -> told.add(sign + "! " + told(left)));
        return told;
    }

    /**
     * What no finding calls lost is there: the rows of each table, the values of each column that is as it was, and where
     * each sequence stands.
     */
    private static void checkRows(
            String way, Comparison comparison, SortedMap<String, Contents> before, SortedMap<String, Contents> after) {
        List<Finding> findings = comparison.findings();
        before.forEach((object, contents) -> {
            boolean isGone = findings.stream()
                    .filter(finding -> finding.change().element().object().equals(object))
                    .anyMatch(finding -> finding.isDestructive()
                            && !finding.change().element().isPart());
            boolean isKept = comparison.after().has(object) && !isGone;
            if (isKept && object.startsWith("sequence ")) {
                assertThat(after.get(object)).as(way + " " + object).isEqualTo(contents);
            } else if (isKept && object.startsWith("table ")) {
                Contents kept = Objects.requireNonNull(after.get(object), object);
                assertThat(kept.rows()).as(way + " rows of " + object).isEqualTo(contents.rows());
                assertThat(kept(kept, object, comparison))
                        .as(way + " " + object)
                        .isEqualTo(kept(contents, object, comparison));
            }
        });
    }

    /** The values of columns that are the same before and after, and of none that is computed or holds another type. */
    private static Map<String, String> kept(Contents contents, String table, Comparison comparison) {
        return contents.columns().entrySet().stream()
                .filter(column -> isSame(new Element(table, "column", column.getKey()), comparison))
                .filter(column -> comparison.findings().stream()
                        .noneMatch(finding -> finding.isDestructive()
                                && finding.change().element().equals(new Element(table, "column", column.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isSame(Element column, Comparison comparison) {
        Map<String, String> before = comparison.before().of(column);
        Map<String, String> after = comparison.after().of(column);
        String type = before.getOrDefault("type", "");
        return !before.isEmpty()
                && Stream.of("type ", "table ")
                        .allMatch(kind -> comparison
                                .before()
                                .parts(kind + type)
                                .equals(comparison.after().parts(kind + type)))
                && !before.containsKey("generated")
                && !after.containsKey("generated")
                && before.getOrDefault("type", "").equals(after.get("type"));
    }

    private static String told(Finding finding) {
        return told(finding.change())
                + (finding.isDestructive() ? " (loses " + finding.loss() + ")" : "")
                + (finding.caution().isEmpty() ? "" : " (fails where " + finding.caution() + ")");
    }

    private static String told(Change change) {
        String properties =
                change.properties().stream().map(Change.Property::name).collect(Collectors.joining(", "));
        return change.kind().name().toLowerCase(Locale.ROOT) + " " + change.element()
                + (properties.isEmpty() ? "" : ": " + properties);
    }
}
