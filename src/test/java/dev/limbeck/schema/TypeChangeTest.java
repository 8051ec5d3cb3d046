package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which types hold all that others hold. */
class TypeChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "smallint | integer",
                "integer | bigint",
                "integer | numeric",
                "integer | double precision",
                "real | double precision",
                "character varying(20) | character varying(40)",
                "character varying(20) | character varying",
                "character varying | text",
                "character(3) | character varying(3)",
                "numeric(8,2) | numeric(10,2)",
                "numeric(8,2) | numeric(12,4)",
                "numeric(8) | numeric",
                "date | timestamp without time zone",
                "timestamp without time zone | timestamp with time zone",
                "timestamp(3) without time zone | timestamp(6) without time zone",
                "integer[] | bigint[]",
                "jsonb | json",
                "public.mood | text",
                "text | public.citext",
                "character varying(20) | citext",
                "extensions.citext | text",
                "text[] | public.citext[]",
            })
    void one_type_holds_all_that_another_holds(String before, String after) {
        assertThat(TypeChange.keepsAll(new Change.Property("type", before, after)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "bigint | integer",
                "bigint | double precision",
                "integer | real",
                "numeric | integer",
                "double precision | numeric(10,2)",
                "character varying(40) | character varying(20)",
                "character varying | character varying(20)",
                "text | character varying(20)",
                "numeric(8,2) | numeric(8,3)",
                "numeric(12,4) | numeric(12,2)",
                "numeric | numeric(10,2)",
                "timestamp with time zone | timestamp without time zone",
                "timestamp without time zone | date",
                "timestamp(6) without time zone | timestamp(3) without time zone",
                "integer | integer[]",
                "text[] | text",
                "text | integer",
                "public.mood | public.state",
                "text | jsonb",
                "public.citext | character varying(20)",
                "character(3) | public.citext",
            })
    void one_type_does_not_hold_all_that_another_holds(String before, String after) {
        assertThat(TypeChange.keepsAll(new Change.Property("type", before, after)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "text | jsonb | true",
                "character varying(20) | json | true",
                "text[] | uuid[] | true",
                "text | xml | true",
                "text | citext | true",
                "text | uuid[] | false",
                "text | integer | false",
                "jsonb | uuid | false",
                "text | character varying(20) | false",
            })
    void what_is_read_from_a_text_is_kept_or_refused(String before, String after, boolean isKept) {
        assertThat(TypeChange.keepsOrRefuses(new Change.Property("type", before, after)))
                .isEqualTo(isKept);
    }
}
