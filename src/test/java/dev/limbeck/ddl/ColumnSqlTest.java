package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Change.Property;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ColumnSqlTest {
    private final ColumnSql sql = new ColumnSql(new Snapshot(new TreeMap<>()));

    @Test
    void a_storage_is_set_by_its_word() {
        assertThat(of(new Property("storage", "", "e for x")))
                .containsExactly("ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL");
    }

    @Test
    void the_way_back_is_the_word_of_the_type_since_before_version_16_there_is_none_for_it() {
        assertThat(of(new Property("storage", "e for x", "")))
                .containsExactly("ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTENDED");
        assertThat(of(new Property("storage", "p for m", "")))
                .containsExactly("ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN");
    }

    @Test
    void another_type_brings_its_own_storage() {
        assertThat(of(new Property("storage", "e for x", ""), new Property("type", "text", "integer")))
                .isEmpty();
    }

    private List<String> of(Property... properties) {
        Element column = new Element("table public.t", "column", "a");
        return sql.of(new Change(column, Change.Kind.CHANGED, List.of(properties)));
    }
}
