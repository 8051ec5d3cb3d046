package dev.limbeck.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "postgresql://me:pw@host/db => postgresql://me:***@host/db",
                "postgres://me:pw@host:5432/db?a=b => postgres://me:***@host:5432/db?a=b",
                "postgresql://me:p@w@host/db => postgresql://me:***@host/db",
                "postgresql://me:p/w@host/db => postgresql://me:***@host/db",
                "postgresql://me:p?w#@host/db => postgresql://me:***@host/db",
                "postgresql://me:p:w@host/db => postgresql://me:***@host/db",
                "postgresql://me:1234@host/db => postgresql://me:***@host/db",
                "postgresql://:pw@host/db => postgresql://:***@host/db",
                "postgresql://me@corp:pw@host/db => postgresql://me@corp:***@host/db",
                "postgresql://me:@host/db => postgresql://me:***@host/db",
                "url: postgresql://me:pw@host/db # mine => url: postgresql://me:***@host/db # mine",
                "'postgresql://a:pw@h' and 'postgresql://b:pw@h' => 'postgresql://a:***@h' and 'postgresql://b:***@h'",
                "jdbc:postgresql://h/db?user=me&password=pw => jdbc:postgresql://h/db?user=me&password=***",
                "jdbc:postgresql://h/db?password=pw&ssl=true => jdbc:postgresql://h/db?password=***&ssl=true",
                "jdbc:postgresql://h/db?sslpassword=pw&a=b => jdbc:postgresql://h/db?sslpassword=***&a=b",
                "password: pw => password: ***",
                "password:   'p w' # mine => password:   ***",
                "password: a&b => password: ***",
                "  \"password\": \"pw\", => `  \"password\": ***`",
                "Password = pw => Password = ***",
                "PGPASSWORD=pw => PGPASSWORD=***",
                "passwd: pw => passwd: ***",
                "pasword: pw => pasword: ***",
                "pwd=pw => pwd=***",
                "CREATE ROLE a PASSWORD 'pw'; => CREATE ROLE a PASSWORD ***;",
                "CREATE ROLE a ENCRYPTED PASSWORD e'p\\'w' LOGIN => CREATE ROLE a ENCRYPTED PASSWORD *** LOGIN",
                "PASSWORD 'it''s pw' LOGIN => PASSWORD *** LOGIN",
                "PASSWORD/* old */'pw' => PASSWORD/* old */***",
                "PASSWORD 'pw => PASSWORD ***",
                "CREATE ROLE a PASWORD 'pw' LOGIN => CREATE ROLE a PASWORD *** LOGIN",
                "PASSWORD $a$pw$a$ => PASSWORD ***",
                "EXECUTE 'ALTER ROLE a PASSWORD ''pw'' LOGIN' => EXECUTE 'ALTER ROLE a PASSWORD *** LOGIN'",
                "OPTIONS (user 'u', password 'pw'); => OPTIONS (user 'u', password ***);",
                "OPTIONS (ADD \"password\" 'pw'); => OPTIONS (ADD \"password\" ***);",
                "CONNECTION 'host=h password=pw dbname=d' => CONNECTION 'host=h password=***",
                "SELECT dblink_connect('password=''p w'' host=h') => SELECT dblink_connect('password=***",
                "db_pass: pw => db_pass: ***",
            })
    void a_password_is_not_shown(String text, String shown) {
        assertThat(Secrets.mask(text)).isEqualTo(shown.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://host:5432/db",
                "postgresql://me@host:5432/db",
                "postgresql://me@host:5432",
                "postgresql://me@host:5432,other:5433/db?options=a@b",
                "jdbc:postgresql://host/db?user=me",
                "password:",
                "COMMENT ON COLUMN a.password IS 'hashed'",
                "password authentication failed for user \"me\"",
                "see https://example.org/a:b",
                "https://example.org:80, me@example.org",
                "embedded"
            })
    void what_is_no_password_stays(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void lines_stay_lines() {
        assertThat(Secrets.mask("password:\r\n  - pw\r\nurl: postgresql://a:pw@h\r\nuser: a@b\r\n"))
                .isEqualTo("password:\r\n  ***\r\nurl: postgresql://a:***@h\r\nuser: a@b\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql:/me:pw@host/db, postgresql:/me:***@host/db",
        "postgresql//me:p@w@host/db, postgresql//me:***@host/db",
        "jdbc:postgresql:/me:pw@host/db, jdbc:postgresql:/me:***@host/db",
        "jdbc:postgresql://me:pw@host/db, jdbc:postgresql://me:***@host/db",
        "me:pw@host/db, me:***@host/db",
        "mysql://me:p:w@host/db, mysql://me:***@host/db",
        "me@host:5432/db, me@host:5432/db",
        "host:5432/db, host:5432/db",
        "postgresql://me:pw/db, postgresql://me:***/db",
        "postgresql://me:pw, postgresql://me:***",
        "postgresql://host:5432:me:pw/db, postgresql://host:***/db",
        "'postgresql://host:5432,other:5433/db', 'postgresql://host:5432,other:5433/db'",
        "postgresql://[::1]:5432/db, postgresql://[::1]:5432/db",
        "jdbc:postgresql:me:pw@host/db, jdbc:postgresql:me:***@host/db",
        "jdbc:postgresql://host:5432/me:pw@db, jdbc:postgresql://host:***@db",
        "postgresql://host/db?user=me:pw&ssl=true, postgresql://host/db?user=me:***&ssl=true"
    })
    void what_was_meant_for_a_url_shows_no_password(String text, String shown) {
        assertThat(Secrets.maskUrl(text)).isEqualTo(shown);
    }
}
