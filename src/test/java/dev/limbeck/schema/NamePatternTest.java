package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which objects a glob names. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "public.spatial_* | table public.spatial_ref_sys",
                "spatial_* | table gis.spatial_ref_sys",
                "tmp_? | table public.tmp_1",
                "view public.* | view public.v",
                "materialized view public.* | materialized view public.v",
                "public.f* | function public.f(integer, text)",
                "f | function public.f(integer, text)",
                "\"Main\".* | table \"Main\".\"Order Item\"",
                "audit.* | sequence audit.log_id_seq",
                "pgcrypto | extension pgcrypto",
                "* | schema app",
            })
    void a_glob_names_an_object(String glob, String object) {
        assertThat(new NamePattern(glob).matches(object)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "public.spatial | table public.spatial_ref_sys",
                "view public.* | table public.v",
                "tmp_? | table public.tmp_12",
                "app.* | table application.t",
                "a.b | table public.axb",
                "integer* | function public.f(integer)",
            })
    void a_glob_does_not_name_an_object(String glob, String object) {
        assertThat(new NamePattern(glob).matches(object)).isFalse();
    }
}
