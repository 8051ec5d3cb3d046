package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Change;
import dev.limbeck.schema.Change.Kind;
import dev.limbeck.schema.Element;
import dev.limbeck.schema.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where it stands what a statement costs. */
class MarkedTest {

    @Test
    void what_a_statement_loses_stands_above_it_and_above_no_other() {
        String other = "ALTER TABLE ONLY public.package_member\n\tDROP COLUMN notes";
        String longer = "ALTER TABLE ONLY public.package\n\tDROP COLUMN notes_of_old";
        String drop = "ALTER TABLE ONLY public.package\n\tDROP COLUMN notes";

        assertThat(Marked.of(List.of(other, longer, drop), List.of(column("notes", Kind.REMOVED, "its values", ""))))
                .containsExactly(
                        new Marked(List.of(), other),
                        new Marked(List.of(), longer),
                        new Marked(
                                List.of("destructive: column notes of table public.package loses its values"), drop));
    }

    @Test
    void names_in_quotes_are_found() {
        String drop = "ALTER TABLE ONLY public.package\n\tDROP COLUMN \"No \"\"te\"";
        assertThat(Marked.of(List.of(drop), List.of(column("No \"te", Kind.REMOVED, "its values", ""))))
                .containsExactly(new Marked(
                        List.of("destructive: column No \"te of table public.package loses its values"), drop));
    }

    @Test
    void what_no_single_statement_does_is_said_before_all() {
        String other = "DROP VIEW public.v";
        assertThat(Marked.of(List.of(other), List.of(column("notes", Kind.REMOVED, "its values", ""))))
                .containsExactly(
                        new Marked(List.of("destructive: column notes of table public.package loses its values"), ""),
                        new Marked(List.of(), other));
    }

    @Test
    void what_loses_nothing_and_always_works_is_not_marked() {
        String add = "ALTER TABLE public.package\n\tADD COLUMN notes text";
        assertThat(Marked.of(List.of(add), List.of(column("notes", Kind.ADDED, "", ""))))
                .containsExactly(new Marked(List.of(), add));
    }

    @Test
    void statements_that_write_into_rows_or_convert_them_are_marked_by_themselves() {
        String fill = "UPDATE public.package\n\tSET name = DEFAULT WHERE name IS NULL";
        String convert = "ALTER TABLE public.package\n\tALTER COLUMN doc TYPE jsonb USING doc::jsonb";
        String byName = "ALTER TABLE public.package\n\tALTER COLUMN s TYPE public.s USING s::text::public.s";
        assertThat(Marked.of(List.of(fill, convert, byName), List.of()))
                .containsExactly(
                        new Marked(List.of("review: writes into rows that have no value yet"), fill),
                        new Marked(
                                List.of("review: the server knows no conversion of its own: see that USING is right"),
                                convert),
                        new Marked(List.of(), byName));
    }

    @Test
    void what_is_quoted_is_written_down_as_it_is() {
        assertThat(SqlLayout.of("CREATE FUNCTION f() RETURNS text\n\tLANGUAGE sql AS $_$\n\tSELECT '$1'\n\t$_$"))
                .isEqualTo("CREATE FUNCTION f() RETURNS text\n    LANGUAGE sql AS $_$\n\tSELECT '$1'\n\t$_$;");
        assertThat(SqlLayout.of("ALTER TABLE t\n\tALTER COLUMN \"a'\" SET DEFAULT 'x\n\ty'"))
                .isEqualTo("ALTER TABLE t\n    ALTER COLUMN \"a'\" SET DEFAULT 'x\n\ty';");
    }

    private static Finding column(String name, Kind kind, String loss, String caution) {
        return new Finding(
                new Change(new Element("table public.package", "column", name), kind, List.of()), loss, caution);
    }
}
