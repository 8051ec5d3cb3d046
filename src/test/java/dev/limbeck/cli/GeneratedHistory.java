package dev.limbeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A project with a random history: several trees, forks, merges and dependencies, names that are hard to quote, and in
 * each revision SQL of which psql could make something else. Every statement can be run again.
 */
final class GeneratedHistory {
    private static final int LARGEST = 9;

    private static final List<String> ENDINGS =
            List.of("", "", "", "'q", "\"d", "\\b", "é", ";s", "$limbeck$", "$x", "?m", "%d", "_", ".", "日本");

    /** {@code #} is the number of the revision. */
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO \"t#\" SELECT n, 'x:n;' || n::text, (ARRAY[1, 2, 3])[1:n] FROM (SELECT 2 AS n) s;",
            "INSERT INTO \"t#\" (a) SELECT (ARRAY[4, 5, 6])[1:2];",
            "COPY \"t#\" (id, name) FROM stdin;\n1\tit's :n \\\\ $$ \"\n2\t\\N\n\\\\.\t\n\\.\n"
                    .replace("\n\\\\.\t\n", "\n3\t\\\\.\n"),
            "COPY \"t#\" FROM stdin;\n\\.\n",
            "CREATE OR REPLACE FUNCTION \"f#\"(v text DEFAULT ':n') RETURNS text LANGUAGE plpgsql AS $$\nBEGIN\n"
                    + "    RETURN v || ':n;' || $q$\n\\d \"$q$;\nEND $$;",
            "INSERT INTO \"t#\" (name) VALUES ($limbeck$\n\\d t\n\\.\n:n :'n' $limbeck$);",
            "SET standard_conforming_strings = off;\nINSERT INTO \"t#\" (name) VALUES ('a\\'; :n \\\\');",
            "SET search_path = pg_catalog;\nINSERT INTO public.\"t#\" (name) VALUES (current_setting('search_path'));\nSET search_path = public;",
            "SET TIME ZONE 'America/New_York'; SET DateStyle = 'ISO, DMY';\n"
                    + "INSERT INTO \"t#\" (name) VALUES ('2020-07-01 12:00+00'::timestamptz::text);",
            "INSERT INTO \"t#\" (name) VALUES ('2020-07-01 12:00'::timestamptz AT TIME ZONE 'UTC');",
            "INSERT INTO \"t#\" (name) VALUES (current_setting('TimeZone')), (current_setting('DateStyle'));",
            "CREATE OR REPLACE RULE \"r#\" AS ON DELETE TO \"t#\" DO ALSO (NOTIFY a; NOTIFY b);",
            "COMMENT ON TABLE \"t#\" IS 'it''s; :\"n\" \\ é日本'; /* :n ; */ -- :text ;\n",
            "SELECT :':n'::text, 1 AS \"begin\";".replace("SELECT :", "SELECT "),
            "DO $limbeck$ BEGIN PERFORM 1; END $limbeck$;",
            "CREATE OR REPLACE VIEW \"v#\" AS SELECT id AS \"begin\", CASE WHEN id = 1 THEN 2 END AS x FROM \"t#\";",
            "CREATE OR REPLACE FUNCTION \"begin\"(begin int) RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT #';",
            "SET standard_conforming_strings = on;\nINSERT INTO \"t#\" (name) SELECT E'\\':n' || U&'\\0041' || 'a'\n  ':n' AS text FROM (SELECT 1) AS \":n\";",
            "INSERT INTO \"t#\" (name) SELECT x FROM json_to_record('{\"x\":\"1:2\"}') AS y (x text);");

    /** Those that a transaction does not hold, or that hold one. */
    private static final List<String> UNBOUND = List.of(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS \"i#\" ON \"t#\" (id);",
            "VACUUM \"t#\";",
            "DISCARD ALL;",
            "RESET ALL; INSERT INTO \"t#\" (name) VALUES (current_setting('TimeZone') || '日本');",
            "BEGIN; INSERT INTO \"t#\" (id) VALUES (10);\nINSERT INTO \"t#\" (id) VALUES (11); COMMIT;",
            "BEGIN; INSERT INTO \"t#\" (id) VALUES (12); ROLLBACK;",
            "REINDEX TABLE \"t#\";");

    private static final List<String> SINCE_14 = List.of(
            "CREATE OR REPLACE FUNCTION \"g#\"() RETURNS int[] LANGUAGE sql BEGIN ATOMIC\n    SELECT 1;\n"
                    + "    SELECT CASE WHEN true THEN (ARRAY[1, 2])[1:n] END AS \"end\" FROM (SELECT 2 AS n) s;\nEND;",
            "CREATE OR REPLACE PROCEDURE \"p#\"() LANGUAGE sql BEGIN ATOMIC END;");

    private static final String DEMANDS = """
            -- settings: {app.name: "it's :n", search_path: [public, pg_catalog]}
            -- invariants: SELECT count(*), count(*), ':n' FROM pg_database WHERE datname = current_database()
            """;

    private static final String VERIFICATION = """

            -- +verify
            SELECT current_setting('app.name') = 'it''s :n' AND (ARRAY[1, 2])[1:n] = '{1,2}' FROM (SELECT 2 AS n) s;
            """;

    private final Random random;
    private final List<String> statements;
    private final List<String> ids = new ArrayList<>();

    private GeneratedHistory(Random random, int serverVersion) {
        this.random = random;
        this.statements = new ArrayList<>(STATEMENTS);
        if (serverVersion >= 14) {
            statements.addAll(SINCE_14);
        }
    }

    static GeneratedHistory write(Path project, Random random, int serverVersion) throws IOException {
        GeneratedHistory history = new GeneratedHistory(random, serverVersion);
        Files.createDirectories(project.resolve("versions"));
        Files.writeString(project.resolve("alembic.yaml"), """
                        url: ${DATABASE_URL}
                        transaction: %s
                        lock: %s
                        """.formatted(
                        random.nextInt(4) == 0 ? "run" : "revision", random.nextInt(8) == 0 ? "none" : "session"));
        int size = 1 + random.nextInt(LARGEST);
        for (int number = 0; number < size; number++) {
            String text = history.revision(number);
            Files.writeString(project.resolve("versions/r%d.sql".formatted(number)), text);
        }
        return history;
    }

    private String revision(int number) {
        String id = "r" + number + one(ENDINGS);
        List<String> parents = some(number == 0 ? 0 : one(List.of(0, 1, 1, 1, 1, 1, 2, 2)));
        List<String> dependencies = some(random.nextInt(5) == 0 ? 1 : 0);
        dependencies.removeAll(parents);
        boolean isUnbound = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder("-- revision: " + quoted(id) + "\n");
        text.append("-- downRevision: ").append(listed(parents)).append('\n');
        if (!dependencies.isEmpty()) {
            text.append("-- dependsOn: ").append(listed(dependencies)).append('\n');
        }
        text.append("-- message: ").append(quoted("add " + id + " it's \\ :n")).append('\n');
        boolean isDemanding = random.nextInt(4) == 0;
        text.append(isUnbound ? "-- transaction: false\n" : "").append(isDemanding ? DEMANDS : "");
        text.append("-- +upgrade\n");
        text.append(upgrade(number, isUnbound, parents));
        if (random.nextInt(12) > 0) {
            text.append("\n-- +downgrade\n").append(downgrade(number, isUnbound, parents));
        }
        ids.add(id);
        return text.append(isDemanding ? VERIFICATION : "").toString();
    }

    private String upgrade(int number, boolean isUnbound, List<String> parents) {
        List<String> chosen = new ArrayList<>();
        chosen.add("CREATE TABLE IF NOT EXISTS public.\"t#\" (id int, name text, a int[]);");
        for (String parent : parents) {
            chosen.add("ALTER TABLE IF EXISTS \"t%d\" ADD COLUMN IF NOT EXISTS \"c#\" text DEFAULT ':n'::text;"
                    .formatted(ids.indexOf(parent)));
        }
        for (int count = random.nextInt(5); count > 0; count--) {
            chosen.add(isUnbound && random.nextBoolean() ? one(UNBOUND) : one(statements));
        }
        return chosen.stream().map(each -> numbered(each, number)).collect(Collectors.joining("\n"));
    }

    private String downgrade(int number, boolean isUnbound, List<String> parents) {
        List<String> chosen = new ArrayList<>();
        if (isUnbound) {
            chosen.add("DROP INDEX CONCURRENTLY IF EXISTS \"i#\";");
        }
        for (String parent : parents) {
            chosen.add("ALTER TABLE IF EXISTS \"t%d\" DROP COLUMN IF EXISTS \"c#\";".formatted(ids.indexOf(parent)));
        }
        chosen.add("DROP TABLE IF EXISTS public.\"t#\" CASCADE;\n");
        return chosen.stream().map(each -> numbered(each, number)).collect(Collectors.joining("\n"));
    }

    private static String numbered(String statement, int number) {
        return statement.replace("#", String.valueOf(number));
    }

    /** A command that moves a database to somewhere in the history; {@code limbeck} may refuse it. */
    List<String> move() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> List.of("upgrade", "heads");
            case 2 -> List.of("upgrade", one(ids));
            case 3 -> List.of("downgrade", random.nextInt(3) == 0 ? "base" : one(ids));
            case 4 -> List.of("downgrade", "-1");
            default -> List.of("stamp", random.nextInt(4) == 0 ? "base" : one(ids));
        };
    }

    boolean flips() {
        return random.nextBoolean();
    }

    private List<String> some(int count) {
        List<String> pool = new ArrayList<>(ids);
        Collections.shuffle(pool, random);
        return new ArrayList<>(pool.subList(0, Math.min(count, pool.size())));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String listed(List<String> names) {
        return names.stream().map(GeneratedHistory::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
