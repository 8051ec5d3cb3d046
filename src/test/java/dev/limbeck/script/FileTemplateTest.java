package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.script.VersionFolders.Depth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTemplateTest {
    private static final Key KEY = new Key("fileTemplate", "alembic.yaml");
    private static final ZonedDateTime DATE = ZonedDateTime.of(2024, 3, 5, 4, 6, 7, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "{revision}_{slug}, f789f233226e_add_a_table",
        "{revision}, f789f233226e",
        "V{sequence}__{slug}, V1__add_a_table",
        "{sequence:03}-{slug}, 001-add_a_table",
        "{sequence:4}, 0001",
        "{year}{month}{day}_{hour}{minute}{second}_{revision}, 20240305_040607_f789f233226e",
        "{epoch}_{revision}, 1709611567_f789f233226e",
        "{epoch:9}.{revision}.{revision}, 1709611567.f789f233226e.f789f233226e",
        "{year:6}$1_{revision}, 002024$1_f789f233226e",
        "{year}/{month}-{day}/{revision}_{slug}, 2024/03-05/f789f233226e_add_a_table",
        "{revision}/{slug}, f789f233226e/add_a_table"
    })
    void every_token_stands_for_its_value(String template, String name) {
        assertThat(name(template, "f789f233226e", "Add a table")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Add package_member table => add_package_member_table",
                "Größe: der ÄNDERUNG! => größe_der_änderung",
                "加列 到 表 => 加列_到_表",
                "don't / ../../etc => don_t_etc",
                "Remove activity.revision_id => remove_activity_revision_id",
                "😀 => ''",
                "--- => ''",
                "'first line\nsecond line' => first_line",
                "A message of words that goes on up to forty and beyond => a_message_of_words_that_goes_on_up_to",
                "a123456789b123456789c123456789d123456789 => a123456789b123456789c123456789d123456789",
                "a123456789b123456789c123456789d123456789e => a123456789b123456789c123456789d123456789",
            })
    void a_slug_is_the_words_of_the_first_line_and_at_most_forty_long(String message, String slug) {
        assertThat(name("{revision}_{slug}", "a", message)).isEqualTo(slug.isEmpty() ? "a" : "a_" + slug);
    }

    @Test
    void a_slug_is_not_cut_within_a_character() {
        String rare = "x" + "𠀀".repeat(50);
        assertThat(name("{revision}_{slug}", "a", rare)).isEqualTo("a_x" + "𠀀".repeat(39));
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, ______etc_passwd", ".hidden, _hidden", "a/b, a_b", "a\\b, a_b", "größe, größe"})
    void an_id_never_leads_out_of_the_folder_nor_hides_the_file(String id, String name) {
        assertThat(name("{revision}", id, "")).isEqualTo(name);
    }

    @Test
    void a_sequence_goes_on_behind_the_highest() {
        List<String> existing = List.of(
                "001_a.sql",
                "010_b.sql",
                "9_c.sql",
                "notes.sql",
                "x099_d.sql",
                "99999999999999999999999_long.sql",
                "500.txt");
        assertThat(name("{sequence:03}_{slug}", "a", "new", existing)).isEqualTo("011_new");
        assertThat(name("v{sequence}-{revision}", "a", "new", List.of("v7-x.sql", "v8_x.sql", "v6-y.sql")))
                .isEqualTo("v8-a");
        assertThat(name("[{sequence}]+{revision}", "a", "new", List.of("[41]+b.sql")))
                .isEqualTo("[42]+a");
    }

    @Test
    void a_sequence_counts_the_files_of_all_folders() {
        assertThat(name("{year}/{sequence:03}_{slug}", "a", "new", List.of("001_a.sql", "002_b.sql")))
                .isEqualTo("2024/003_new");
    }

    @ParameterizedTest
    @CsvSource({
        "{slug}/{revision}, a",
        "{revision}/{slug}, a",
        "{slug}.{revision}, _a",
        "{year}_{slug}/{revision}_{slug}, 2024/a"
    })
    void a_message_without_words_hides_no_file_and_leads_nowhere_else(String template, String name) {
        assertThat(name(template, "a", "😀")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "%(rev)s_%(slug)s, f789f233226e_add_a_table",
        "%(year)d/%(month).2d/%(epoch)s-%(rev)s, 2024/03/1709611567-f789f233226e",
        "100%%_%(rev)s, 100%_f789f233226e"
    })
    void a_template_of_alembics_is_read_too(String template, String name) {
        assertThat(FileTemplate.parseAlembics(template, 40, KEY, Depth.RECURSIVE)
                        .name(new RevisionId("f789f233226e"), "Add a table", DATE, List.of()))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{revision}",
                "{revision}/",
                "a//{revision}",
                "../{revision}",
                "a/../{revision}",
                "a\\{revision}"
            })
    void a_template_leads_nowhere_else(String template) {
        assertThatExceptionOfType(BadFileTemplate.class)
                .isThrownBy(() -> FileTemplate.parse(template, 40, KEY))
                .withMessageEndingWith("it leads out of the version location");
    }

    @Test
    void a_sequence_outgrows_its_zeros() {
        assertThat(name("{sequence:02}", "a", "", List.of("99.sql"))).isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "{sequence:03}_{slug}, 007_add.sql, 7, 012_add.sql",
        "{sequence}_{slug}, 7_8_add.py, 7, 12_8_add.py",
        "{revision}-{sequence:4}, abc-0007.sql, 7, abc-0012.sql",
        "{year}/{sequence:03}_{slug}, 007_add.sql, 7, 012_add.sql",
    })
    void a_numbered_file_can_get_another_number(String template, String name, long number, String renumbered) {
        FileTemplate names = FileTemplate.parse(template, 40, KEY);

        assertThat(names.number(name)).hasValue(number);
        assertThat(names.renumbered(name, 12)).isEqualTo(renumbered);
    }

    @ParameterizedTest
    @CsvSource({
        "{sequence:03}_{slug}, README.sql",
        "{sequence:03}_{slug}, add_007.sql",
        "{revision}_{slug}, 007_add.sql"
    })
    void a_file_that_is_not_named_so_has_no_number(String template, String name) {
        assertThat(FileTemplate.parse(template, 40, KEY).number(name)).isEmpty();
    }

    private static String name(String template, String id, String message) {
        return name(template, id, message, List.of());
    }

    private static String name(String template, String id, String message, List<String> existing) {
        return FileTemplate.parse(template, 40, KEY).name(new RevisionId(id), message, DATE, existing);
    }
}
