package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerObjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "CREATE ROLE App LOGIN => role app",
                "create user \"Ann \"\"A\"\"\" => role Ann \"A\"",
                "CREATE GROUP staff; CREATE ROLE staff => role staff",
                "DO $$ BEGIN IF true THEN CREATE ROLE app; END IF; END $$ => role app",
                "CREATE TABLESPACE fast LOCATION '/fast' => tablespace fast",
                "CREATE TABLE role (id int); DROP ROLE app => ``",
                "DO $$ BEGIN EXECUTE format('CREATE ROLE %I', 'app'); END $$ => ``",
            })
    void what_text_names_as_made_is_known(String sql, String expected) {
        List<ServerObject> named = ServerObject.namedBy(Statements.of(new SectionText("a.sql", 1, sql)));
        assertThat(named.stream().map(ServerObject::toString).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void what_is_written_of_them_is_read_again() {
        List<ServerObject> objects = List.of(
                new ServerObject(ServerObject.Kind.ROLE, "a \"b\", c"),
                new ServerObject(ServerObject.Kind.TABLESPACE, "fast"));
        String written = objects.stream().map(ServerObject::sql).collect(Collectors.joining(", "));
        assertThat(ServerObject.read(written)).isEqualTo(objects);
    }
}
