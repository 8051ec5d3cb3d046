package dev.limbeck.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.problem.Problem;
import dev.limbeck.problem.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Liquibase itself refuses, or what says where things lie: the rest is in {@code import/liquibase}. */
class LiquibaseTest {
    @TempDir
    private Path folder;

    @Test
    void the_change_log_is_the_one_that_includes_all_others() throws IOException {
        write("b.sql", sql("ann:1", "SELECT 1;"));
        write("z/master.yaml", """
                databaseChangeLog:
                  - include: {file: a.sql, relativeToChangelogFile: true}
                  - includeAll: {path: b.sql}
                """);
        write("z/a.sql", sql("ann:1", "SELECT 2;"));
        write("old.sql", sql("ann:1", "SELECT 3;"));
        assertThat(history("")).isEqualTo("""
                a_1 ann:1 in z/a.sql
                missing: z/master.yaml:3 includes b.sql, which is not here
                changed: z/master.yaml is in the order and the headers of the revisions, but for the names of the authors
                left: b.sql is in nothing that the change log runs on PostgreSQL
                left: old.sql is in nothing that the change log runs on PostgreSQL
                """);
    }

    @Test
    void of_several_change_logs_one_has_to_be_named() throws IOException {
        write("a.sql", sql("ann:1", "SELECT 1;"));
        write("b.sql", sql("ann:1", "SELECT 1;"));
        assertThat(problem("")).isEqualTo("""
                No change log includes all the others: a.sql, b.sql
                  Name the one that Liquibase is told to run, as in `limbeck import liquibase FILE`.
                  exit 2
                """);
        assertThat(history("b.sql")).isEqualTo("b_1 ann:1 in b.sql\n");
    }

    @Test
    void a_folder_without_a_change_log_is_refused() throws IOException {
        write("a.sql", "SELECT 1;");
        write("a.xml", "<project/>");
        assertThat(problem("")).isEqualTo("""
                There is no change log of Liquibase here
                  Name the file that Liquibase is told to run, as in `limbeck import liquibase FILE`.
                  exit 2
                """);
    }

    @Test
    void what_a_file_includes_lies_below_a_folder_that_it_lies_in_too() throws IOException {
        write("resources/db/changelog/master.xml", xml("<include file='classpath:/db/changelog/a.sql'/>"));
        write("resources/db/changelog/a.sql", sql("ann:1", "SELECT 1;"));
        assertThat(history("resources/db/changelog/master.xml")).isEqualTo("""
                a_1 ann:1 in db/changelog/a.sql
                changed: master.xml is in the order and the headers of the revisions, but for the names of the authors
                """);
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        write("a.xml", "<!DOCTYPE databaseChangeLog SYSTEM \"file:///etc/passwd\">\n<databaseChangeLog/>");
        assertThat(problem("a.xml"))
                .startsWith("This is no change log: DOCTYPE is disallowed")
                .endsWith("""
                          at a.xml:1
                          Nothing was imported. See what `liquibase validate` says of it.
                          exit 1
                        """);
    }

    @Test
    void what_is_no_xml_is_refused_where_it_ends_to_be() throws IOException {
        write("a.xml", "<databaseChangeLog>\n  <changeSet>\n</databaseChangeLog>");
        assertThat(problem("a.xml")).contains("\n  at a.xml:3\n");
    }

    @Test
    void what_is_no_yaml_is_refused() throws IOException {
        write("a.yaml", "databaseChangeLog:\n  - &x\n    changeSet: {id: 1}\n  - *x\n");
        assertThat(problem("a.yaml")).startsWith("""
                This is not YAML as it is needed here: aliases are not understood here
                  at a.yaml:4:5
                """);
    }

    @Test
    void json_may_be_indented_by_tabs() throws IOException {
        write("a.json", """
                {
                \t"databaseChangeLog": [
                \t\t{"changeSet": {"id": "1", "author": "ann", "changes": [{"sql": {"sql": "SELECT '\\t'"}}]}}
                \t]
                }
                """);
        assertThat(read("a.json").migrations().get(0).scripts().upgrade().text())
                .isEqualTo("SELECT '\t'\n");
    }

    @Test
    void lines_that_are_passed_over_end_where_it_is_said() throws IOException {
        write("a.sql", sql("ann:1", """
                --ignoreLines:2
                SELECT 1;
                SELECT 2;
                --ignoreLines:start
                SELECT 3;
                --rollback SELECT 4;
                --ignoreLines:end
                SELECT 5;"""));
        assertThat(read("a.sql").migrations().get(0).scripts().all().map(Script::text))
                .containsExactly("""
                        --changeset ann:1
                        --ignoreLines:2
                        -- SELECT 1;
                        -- SELECT 2;
                        --ignoreLines:start
                        -- SELECT 3;
                        --rollback SELECT 4;
                        --ignoreLines:end
                        SELECT 5;
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --changeset bad               | --changeset AUTHOR:ID
            --changeset ann:""            | --changeset AUTHOR:ID
            --changeset ann: 2            | --changeset AUTHOR:ID
            -- changesets follow          | --changeset AUTHOR:ID
            -changeset ann:2              | --changeset AUTHOR:ID
            --property name:x             | --property name:NAME value:VALUE
            -property name:x value:y      | --property name:NAME value:VALUE
            --ignore:2                    | --ignoreLines:COUNT
            -ignoreLines:2                | --ignoreLines:COUNT
            --ignoreLines:some            | --ignoreLines:COUNT
            --comments: It is one         | --comment TEXT
            -comment It is one            | --comment TEXT
            -validCheckSum: ANY           | --validCheckSum: CHECKSUM
            - rollback SELECT 1           | --rollback SQL
            -preconditions onFail:HALT    | --preconditions onFail:WORD` or `--precondition-sql-check expectedResult:0 SQL
            """)
    void a_line_that_liquibase_refuses_is_refused(String line, String form) throws IOException {
        write("a.sql", sql("ann:1", "SELECT 1;\n" + line + "\nSELECT 2;"));
        assertThat(problem("a.sql")).isEqualTo("""
                Liquibase refuses this line: %s
                  at a.sql:4
                  Nothing was imported. Write it as `%s`.
                  exit 1
                """.formatted(line, form));
    }

    @Test
    void a_change_set_without_an_author_is_refused_where_it_is_the_only_one() throws IOException {
        write("a.sql", sql("bad", "SELECT 1;"));
        assertThat(problem("a.sql")).startsWith("Liquibase refuses this line: --changeset bad\n  at a.sql:2\n");
    }

    @Test
    void lines_within_a_rollback_are_what_they_are() throws IOException {
        write("a.sql", sql("ann:1", """
                SELECT 1;
                /* liquibase rollback
                --changeset bad
                SELECT 2;
                */"""));
        assertThat(read("a.sql").migrations().get(0).scripts().all().map(Script::text))
                .contains("--changeset bad\nSELECT 2;\n");
    }

    @Test
    void a_misspelt_change_set_is_a_comment_as_it_is_to_liquibase() throws IOException {
        write("a.sql", sql("ann:1", "SELECT 1;\n--changset ann:2\nSELECT 2;"));
        assertThat(history("a.sql")).isEqualTo("""
                a_1 ann:1 in a.sql
                left: a.sql:4 looks like a change set, and is a comment to Liquibase: what is below it goes with what is above
                """);
    }

    @Test
    void what_liquibase_would_refuse_is_named() throws IOException {
        write("a.xml", xml("""
                <includeAll path='.' maxDepth='1' endsWithFilter='a.xml'/>
                <include file='notes.txt'/>
                <include file='gone.sql'/>
                <changeSet id='1' author='ann'><sql>SELECT 1</sql><rollback changeSetId='9' changeSetAuthor='ann'/></changeSet>
                <changeSet id='1' author='ann'><sqlFile path='gone.sql'/></changeSet>
                <changeSet id='2' author='ann'><sqlFile path='notes.txt' encoding='no such one'/></changeSet>
                <strange><thing/></strange>
                <modifyChangeSets runWith='sqlplus'><include file='b.sql'/></modifyChangeSets>
                """));
        write("notes.txt", "SELECT 1");
        write("b.sql", "--liquibase formatted sql\n");
        assertThat(history("a.xml")).isEqualTo("""
                a_1 ann:1 in a.xml
                a_2 ann:2 in a.xml
                missing: a.xml:4 includes notes.txt, which is in a format that is not read
                missing: a.xml:5 includes gone.sql, which is not here
                missing: a.xml:6 rolls back by a change set that is not above it: ann:9 in a.xml
                missing: a.xml:7 has no file gone.sql that could be read
                missing: a.xml:7 is a second change set ann:1 in a.xml, which Liquibase refuses
                missing: a.xml:8 has no file notes.txt that could be read
                missing: a.xml:9 has strange, which is not known here
                missing: a.xml:10 is run by sqlplus
                changed: a.xml is in the order and the headers of the revisions, but for the names of the authors
                left: a.xml:3 includes a file that is being read already
                left: b.sql has no change set
                """);
    }

    @Test
    void a_file_that_includes_itself_is_refused() throws IOException {
        write("a.xml", xml("<include file='b.xml'/>"));
        write("b.xml", xml("<include file='a.xml'/>"));
        assertThat(problem("a.xml")).isEqualTo("""
                This is no change log: includes a.xml, which is being read already
                  at b.xml:3
                  Nothing was imported. See what `liquibase validate` says of it.
                  exit 1
                """);
    }

    @Test
    void what_liquibase_passes_over_in_a_folder_is_named_once() throws IOException {
        write("a.xml", xml("<includeAll path='all'/>\n<includeAll path='all'/>"));
        write("all/README.md", "Words");
        assertThat(history("a.xml")).isEqualTo("""
                changed: a.xml is in the order and the headers of the revisions, but for the names of the authors
                left: all/README.md lies in a folder that is included, and is in no format of Liquibase's
                """);
    }

    @Test
    void a_change_set_that_failed_is_not_passed_over() {
        Problem failed = catchThrowableOfType(
                Problem.class,
                () -> new Liquibase()
                        .appliedTable()
                        .applied(List.of(List.of("2", "ann", "a.sql", "FAILED")), List.of()));
        assertThat(ProblemText.of(failed)).isEqualTo("""
                The table of Liquibase says that change set ann:2 in a.sql failed, or was begun and not finished
                  Nothing was stamped. See what of it is done, complete it or take it back, and run `liquibase update`, which runs it again.
                  exit 4
                """);
    }

    @Test
    void a_path_that_is_told_holds_for_what_is_included_too() throws IOException {
        write("a.xml", xml("""
                <include file='b.sql' logicalFilePath='told.sql'/>
                <include file='c.xml' logicalFilePath='told.sql'/>
                <includeAll path='all' logicalFilePath='all.sql' resourceFilter='com.example.Some' maxDepth='1'/>
                """));
        write("b.sql", sql("ann:1", "SELECT 1;"));
        write("c.xml", "<databaseChangeLog logicalFilePath='own.xml'><include file='d.sql'/></databaseChangeLog>");
        write("d.sql", sql("ann:d logicalFilePath:mine.sql", "SELECT 1;") + "--changeset ann:e\nSELECT 2;");
        write("all/raw.sql", "SELECT 1;");
        write("all/deep/raw.sql", "SELECT 1;");
        assertThat(history("a.xml")).isEqualTo("""
                b_1 ann:1 in told.sql
                d_d ann:d in mine.sql
                d_e ann:e in own.xml
                raw includeAll:raw in all/raw.sql
                missing: a.xml:5 has a class of Java choose or sort the files: here all are taken, sorted by path
                changed: a.xml is in the order and the headers of the revisions, but for the names of the authors
                changed: c.xml is in the order and the headers of the revisions, but for the names of the authors
                """);
    }

    @Test
    void a_rollback_among_the_changes_is_one() throws IOException {
        write("a.yaml", """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: ann
                      changes:
                        - sql: CREATE TABLE one (id int);
                        - rollback: DROP TABLE one;
                """);
        Migration only = read("a.yaml").migrations().get(0);
        assertThat(only.scripts().all().map(Script::text).toList())
                .containsExactly("CREATE TABLE one (id int);\n", "DROP TABLE one;\n");
        assertThat(only.scripts().all().map(Script::firstLine).toList()).containsExactly(6, 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;               | a; b;             | a; b;
            ;\\s*$          | a; b;             | a; b;
            GO              | 'x~GO~' a~go~b~GO | 'x~GO~' a~;~b~;
            GO              | a;~GO~b going     | a;~~b going
            //              | a // b;           | a ; b;
            //              | -- a //~b /* // */ // | -- a //~b /* // */ ;
            \\n\\s*/\\s*\\n | a / 2~/~b        | a / 2~;~b
            """)
    void a_semicolon_stands_where_another_word_ends_statements(String delimiter, String text, String wanted) {
        assertThat(LiquibaseDelimiter.replaced(text.replace('~', '\n'), delimiter))
                .contains(wanted.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"(a|b)+", "x.*", "'a b'"})
    void a_word_that_may_be_anything_is_not_guessed_at(String delimiter) {
        assertThat(LiquibaseDelimiter.replaced("a b", delimiter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                             | true
            postgresql       | true
            h2, postgresql   | true
            oracle           | false
            !oracle          | true
            !oracle,h2       | false
            !postgresql      | false
            all              | true
            none             | false
            """)
    void a_change_set_is_for_the_databases_that_it_names(String dbms, boolean isRun) {
        LiquibaseSettings settings = new LiquibaseSettings(dbms == null ? Map.of() : Map.of("dbms", dbms));
        assertThat(settings.isForPostgres()).isEqualTo(isRun);
    }

    @Test
    void a_row_means_the_change_set_whose_path_ends_alike() throws IOException {
        write("db/a.xml", xml("""
                <include file='one/x.sql' relativeToChangelogFile='true'/>
                <include file='two/x.sql' relativeToChangelogFile='true'/>
                """));
        write("db/one/x.sql", sql("ann:1", "SELECT 1;"));
        write("db/two/x.sql", sql("ann:1", "SELECT 1;"));
        List<Migration> migrations = read("db/a.xml").migrations();
        assertThat(applied("db/two/x.sql", migrations)).containsExactly("ann:1 in two/x.sql");
        assertThat(applied("classpath:one/x.sql", migrations)).containsExactly("ann:1 in one/x.sql");
        assertThat(applied("x.sql", migrations)).as("either").containsExactly("ann:1 in x.sql");
        assertThat(applied("db/three/x.sql", migrations)).containsExactly("ann:1 in db/three/x.sql");
    }

    private static Set<String> applied(String path, List<Migration> migrations) {
        return new Liquibase().appliedTable().applied(List.of(List.of("1", "ann", path, "EXECUTED")), migrations);
    }

    private static String sql(String changeSet, String text) {
        return "--liquibase formatted sql\n--changeset " + changeSet + "\n" + text + "\n";
    }

    private static String xml(String inner) {
        return "<?xml version='1.0'?>\n<databaseChangeLog>\n" + inner + "</databaseChangeLog>\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private ForeignHistory read(String name) {
        return Tools.read(new Liquibase(), Source.of(List.of(folder.resolve(name))), Terms.NONE);
    }

    private String problem(String name) {
        return ProblemText.of(catchThrowableOfType(Problem.class, () -> read(name)));
    }

    /** Each revision with its key, and each remark with the name of its file. */
    private String history(String name) {
        ForeignHistory history = read(name);
        Path root = Files.isDirectory(folder.resolve(name))
                ? folder
                : folder.resolve(name).resolveSibling("");
        StringBuilder text = new StringBuilder();
        history.migrations()
                .forEach(each ->
                        text.append(each.id()).append(' ').append(each.key()).append('\n'));
        for (Remark remark : history.remarks()) {
            Path file = root.toAbsolutePath()
                    .normalize()
                    .relativize(Path.of(remark.place().file()));
            text.append(remark.kind().word() + ": " + file);
            text.append(remark.place().line() == 0 ? "" : ":" + remark.place().line());
            text.append(" " + remark.what() + "\n");
        }
        return text.toString();
    }
}
