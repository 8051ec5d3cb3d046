package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.schema.Comparison.Partitions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a renaming is typed. */
class RenameWordTest {
    private static final Element PACKAGE = new Element("table public.package", "table", "package");
    private static final Element BUNDLE = new Element("table public.bundle", "table", "bundle");
    private static final Element TITLE = new Element("table public.package", "column", "title");
    private static final Element NAME = new Element("table public.package", "column", "name");
    private static final Element ODD = new Element("table odd.\"A.b\"", "table", "A.b");
    private static final Element ODD_COLUMN = new Element("table odd.\"A.b\"", "column", "c d");
    private static final Element ODD_NAME = new Element("table odd.\"A.b\"", "column", "x");

    private static final Comparison COLUMNS =
            comparison(List.of(PACKAGE, TITLE, ODD, ODD_COLUMN), List.of(PACKAGE, NAME, ODD, ODD_NAME));

    @ParameterizedTest
    @CsvSource({
        "package.title=name",
        "public.package.title=name",
        "package.title=package.name",
        "\"package\".\"title\"=\"name\"",
    })
    void a_column_is_named_with_its_table(String word) {
        assertThat(new RenameWord(word).in(COLUMNS, List.of())).isEqualTo(new Renaming(TITLE, NAME));
    }

    @Test
    void a_name_with_a_dot_stands_in_quotes() {
        Renaming renaming = new Renaming(ODD_COLUMN, ODD_NAME);
        assertThat(new RenameWord("\"A.b\".c d=x").in(COLUMNS, List.of())).isEqualTo(renaming);
        assertThat(RenameWord.of(renaming)).isEqualTo(new RenameWord("odd.\"A.b\".\"c d\"=x"));
        assertThat(RenameWord.of(renaming).in(COLUMNS, List.of())).isEqualTo(renaming);
    }

    @Test
    void a_table_may_be_called_as_it_was_where_its_column_is_named() {
        Element title = new Element(BUNDLE.object(), "column", "title");
        Element name = new Element(BUNDLE.object(), "column", "name");
        Comparison renamed = comparison(List.of(BUNDLE, title), List.of(BUNDLE, name));
        List<Renaming> done = List.of(new Renaming(PACKAGE, BUNDLE));

        assertThat(new RenameWord("package.title=name").in(renamed, done)).isEqualTo(new Renaming(title, name));
        assertThat(new RenameWord("bundle.title=name").in(renamed, done)).isEqualTo(new Renaming(title, name));
        assertThatThrownBy(() -> new RenameWord("package.title=name").in(renamed, List.of()))
                .hasMessage("--rename 'package.title=name': the migrations make no column or object package.title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title=name | --rename 'title=name': the migrations make no column or object title",
                "package.title | --rename 'package.title' does not say what becomes what",
                "package.title= | --rename 'package.title=' does not say what becomes what",
                "=name | --rename '=name' does not say what becomes what",
                ".title=name | --rename '.title=name' does not say what becomes what",
                "package.title=title | --rename 'package.title=title': the model has no column title of table public.package",
                "package=bundle | --rename 'package=bundle': the model has no table bundle",
            })
    void what_is_not_clear_is_refused(String word, String message) {
        assertThatThrownBy(() -> new RenameWord(word).in(COLUMNS, List.of()))
                .isInstanceOf(UnknownRename.class)
                .hasMessage(message);
    }

    @Test
    void what_is_there_already_is_nothing_that_another_could_become() {
        Comparison both = comparison(List.of(PACKAGE, TITLE, NAME), List.of(PACKAGE, NAME));
        assertThatThrownBy(() -> new RenameWord("package.title=name").in(both, List.of()))
                .hasMessage(
                        "--rename 'package.title=name': the migrations make column name of table public.package already");
    }

    private static Comparison comparison(List<Element> before, List<Element> after) {
        return Comparison.of(
                new Comparison.Side(snapshot(before), Partitions.WRITTEN),
                new Comparison.Side(snapshot(after), Partitions.WRITTEN),
                new Scope(Set.of(), List.of()));
    }

    private static Snapshot snapshot(List<Element> elements) {
        SortedMap<Element, SortedMap<String, String>> all = new TreeMap<>();
        Stream.of(elements).flatMap(List::stream).forEach(each -> all.put(each, Collections.emptySortedMap()));
        return new Snapshot(all);
    }
}
