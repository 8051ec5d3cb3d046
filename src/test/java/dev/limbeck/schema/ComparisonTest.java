package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Comparison.Partitions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts where two schemas are compared. */
class ComparisonTest {
    private static final Element TABLE = new Element("table public.t", "table", "t");
    private static final Element COLUMN = new Element("table public.t", "column", "a");
    private static final Element OTHER = new Element("table public.t", "column", "b");
    private static final Element PARTITION = new Element("table public.p1", "table", "p1");
    private static final Element SEQUENCE = new Element("sequence public.t_a_seq", "sequence", "t_a_seq");

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void what_counts_only_where_it_is_asked_for_is_told_only_then(Aspect aspect) {
        Snapshot before = schema(Map.of(
                TABLE, Map.of("owner", "me", "privileges", "=r/me"),
                COLUMN, Map.of("position", "1"),
                OTHER, Map.of("position", "2")));
        Snapshot after = schema(Map.of(
                TABLE, Map.of("owner", "you", "privileges", "=rw/me"),
                COLUMN, Map.of("position", "2"),
                OTHER, Map.of("position", "1")));

        assertThat(told(before, after, new Scope(Set.of(), List.of()))).isEmpty();
        assertThat(told(before, after, new Scope(Set.of(aspect), List.of())))
                .containsExactly(
                        switch (aspect) {
                            case COLUMN_ORDER -> "CHANGED table public.t: order of columns";
                            case OWNERS -> "CHANGED table public.t: owner";
                            case PRIVILEGES -> "CHANGED table public.t: privileges";
                        });
    }

    @Test
    void the_order_of_columns_is_the_same_though_one_comes_between_them() {
        Snapshot before = schema(Map.of(TABLE, Map.of(), COLUMN, Map.of("position", "1")));
        Snapshot after =
                schema(Map.of(TABLE, Map.of(), COLUMN, Map.of("position", "2"), OTHER, Map.of("position", "1")));

        assertThat(told(before, after, new Scope(Set.of(Aspect.COLUMN_ORDER), List.of())))
                .containsExactly("ADDED column b of table public.t: ");
    }

    @Test
    void what_a_server_says_of_itself_never_counts() {
        Element database = new Element("database", "database", "");
        Element extension = new Element("extension hstore", "extension", "hstore");
        Snapshot before = schema(Map.of(database, Map.of("settings", "a"), extension, Map.of("version", "1.7")));
        Snapshot after = schema(Map.of(database, Map.of("settings", "b"), extension, Map.of("version", "1.8")));

        assertThat(told(before, after, new Scope(Set.of(Aspect.values()), List.of())))
                .isEmpty();
    }

    @Test
    void partitions_that_only_a_real_database_has_do_not_count() {
        Snapshot written = schema(Map.of(TABLE, Map.of()));
        Snapshot made = schema(Map.of(TABLE, Map.of(), PARTITION, Map.of("partition bound", "DEFAULT")));

        assertThat(findings(made, Partitions.MADE, written)).isEmpty();
        assertThat(findings(made, Partitions.WRITTEN, written)).containsExactly("REMOVED table public.p1: ");
        assertThat(findings(written, Partitions.MADE, made)).containsExactly("ADDED table public.p1: ");
    }

    @Test
    void an_ignored_table_takes_its_sequences_with_it() {
        Snapshot nothing = schema(Map.of());
        Snapshot serial = schema(Map.of(TABLE, Map.of(), SEQUENCE, Map.of("owned by", "public.t.a")));
        Scope scope = new Scope(Set.of(), List.of(new NamePattern("public.t")));
        Comparison comparison = Comparison.of(side(nothing), side(serial), scope);

        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.counts("public.t_a_seq")).isFalse();
        assertThat(comparison.counts("public.t")).isFalse();
        assertThat(comparison.counts("public.u")).isTrue();
    }

    private static List<String> told(Snapshot before, Snapshot after, Scope scope) {
        return Comparison.of(side(before), side(after), scope).findings().stream()
                .map(finding -> told(finding.change()))
                .toList();
    }

    private static List<String> findings(Snapshot before, Partitions partitions, Snapshot after) {
        Comparison.Side first = new Comparison.Side(before, partitions);
        return Comparison.of(first, side(after), new Scope(Set.of(), List.of())).findings().stream()
                .map(finding -> told(finding.change()))
                .toList();
    }

    private static String told(Change change) {
        return change.kind() + " " + change.element() + ": "
                + String.join(
                        ", ",
                        change.properties().stream().map(Change.Property::name).toList());
    }

    private static Comparison.Side side(Snapshot schema) {
        return new Comparison.Side(schema, Partitions.WRITTEN);
    }

    private static Snapshot schema(Map<Element, Map<String, String>> elements) {
        SortedMap<Element, SortedMap<String, String>> sorted = new TreeMap<>();
        elements.forEach((element, properties) -> sorted.put(element, new TreeMap<>(properties)));
        return new Snapshot(sorted);
    }
}
