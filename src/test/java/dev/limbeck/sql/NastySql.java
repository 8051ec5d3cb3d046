package dev.limbeck.sql;

import java.util.List;
import java.util.Random;

/** Texts of several statements in which much looks like the end of one; some of them broken. */
final class NastySql {
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO log VALUES (%s)",
            "INSERT INTO log SELECT %s WHERE (1 = 1)",
            "INSERT INTO log SELECT format('%%s', %s) AS \"a;b\"",
            "DO $$ BEGIN INSERT INTO log VALUES (%s); END $$",
            "DO $body$ BEGIN INSERT INTO log VALUES ($$a;$$ || %s); END; $body$",
            "CREATE FUNCTION f#() RETURNS text LANGUAGE sql AS $é1$ SELECT 1; SELECT %s::text; $é1$",
            "CREATE FUNCTION f#() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE 2 END;"
                    + " SELECT %s::text; END",
            "CREATE OR REPLACE FUNCTION f#() RETURNS int LANGUAGE sql BEGIN ATOMIC; SELECT 1 AS \"end\"; END",
            "CREATE FUNCTION f#(a text DEFAULT %s) RETURNS text LANGUAGE sql RETURN a",
            "CREATE RULE r# AS ON UPDATE TO log DO ALSO (INSERT INTO log VALUES (%s); NOTIFY n;)",
            "CREATE VIEW v# AS SELECT CASE %s WHEN 'x' THEN 1 END AS \"begin\"",
            "COMMENT ON TABLE log IS 'a;b'",
            "SELECT 1 */* ; */ 2",
            "SELECT 1 @-- ;\n 2",
            "SELECT 5 - -- ;\n 2 +/* /* ; */ */ 1",
            "SELECT 1.5e3, .5, 1., 2 AS a$b, 0x1F",
            "SELECT 12abc",
            "SELECT $1",
            "SELECT 1 AS a$1$b, 2 AS \"$$\"",
            "SELECT 1 AS über, 2 AS 表",
            "SELECT 1 AS begin, 2 AS atomic",
            "SELECT u&1 FROM (VALUES (3)) t(u)",
            "SELECT 1 !=-- ;\n 2",
            "WITH a AS (INSERT INTO log VALUES (%s) RETURNING *) SELECT * FROM a",
            "",
            "/* ; */",
            "-- ;\n");

    private static final List<String> VALUES = List.of(
            "'a;b'",
            "'it''s;'",
            "E'\\';'",
            "e'a\\\\'",
            "'\\\\'",
            "'a;'\n  ';b'",
            "E'a\\''\n -- '\n '\\';'",
            "U&'\\0041;'",
            "U&'!0041;' UESCAPE '!'",
            "N';'",
            "$$;$$",
            "$a$ $$;$$ $a$",
            "$_1$;'$_1$",
            "'$$'",
            "'/*'",
            "'--'",
            "';' /* ; /* ' */ \" */",
            "('x' || ';')",
            "(SELECT ';' -- )\n)",
            "B'1'::text",
            "x'1F'::text",
            "'a' \";\"");

    private static final String BREAKERS = "'\"$;\\()/*-\n aE&";

    private NastySql() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int statements = 1 + random.nextInt(6);
        for (int number = 0; number < statements; number++) {
            String statement = one(STATEMENTS, random).replace("#", "" + number);
            text.append(statement.contains("%s") ? statement.formatted(one(VALUES, random)) : statement);
            text.append(random.nextBoolean() ? ";" : " ;\n");
        }
        return random.nextInt(3) == 0 ? broken(text, random) : text.toString();
    }

    private static String broken(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
            return text.deleteCharAt(at).toString();
        }
        return text.insert(at, BREAKERS.charAt(random.nextInt(BREAKERS.length())))
                .toString();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
