package dev.limbeck.ddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A schema made of few names, so that two of them have much in common and much that is otherwise: types, tables with all
 * kinds of columns, keys, checks and indexes, views on tables and on views, functions, sequences, triggers, comments.
 */
final class RandomSchema {
    private static final List<String> TYPES =
            List.of("text", "varchar(10)", "varchar(30)", "int", "bigint", "numeric(10, 2)", "numeric");

    private final Random random;
    private final List<String> statements = new ArrayList<>();

    private RandomSchema(long seed) {
        this.random = new Random(seed);
    }

    /** Returns its statements, always the same for a seed. */
    static String of(long seed) {
        RandomSchema schema = new RandomSchema(seed);
        schema.make();
        return String.join(";\n", schema.statements);
    }

    private void make() {
        make("CREATE TYPE mood AS ENUM (%s)".formatted(shuffled("'sad'", "'ok'", "'happy'", "'angry'")));
        make("CREATE DOMAIN price AS %s%s"
                .formatted(one("int", "bigint"), one("", " CHECK (VALUE > 0)", " DEFAULT 1")));
        make("CREATE FUNCTION f(a int) RETURNS %s LANGUAGE sql IMMUTABLE AS 'SELECT %s'"
                .formatted(one("int", "int", "bigint"), one("1", "2")));
        make("CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN %s; END'"
                .formatted(one("NEW", "OLD")));
        sometimes(() -> make("CREATE SEQUENCE s INCREMENT " + one("1", "5") + one("", " CYCLE")));
        List<Integer> tables = some(5);
        tables.forEach(this::table);
        tables.forEach(table -> further(table, tables));
        some(4).forEach(view -> view(view, tables));
    }

    private void table(int table) {
        List<String> columns = new ArrayList<>(List.of("id int NOT NULL"));
        some(5).forEach(column -> columns.add("c%d %s%s".formatted(column, one(TYPES), one("", "", " NOT NULL"))));
        sometimes(() -> columns.add("m mood" + one("", " DEFAULT 'ok'")));
        sometimes(() -> columns.add("p price"));
        sometimes(() -> columns.add("n bigint DEFAULT f(1)"));
        sometimes(() -> columns.add("g int GENERATED ALWAYS AS (id + %s) STORED".formatted(one("1", "2"))));
        sometimes(() -> columns.add("i bigint GENERATED %s AS IDENTITY".formatted(one("ALWAYS", "BY DEFAULT"))));
        sometimes(() -> columns.add("d text DEFAULT " + one("'x'", "'y'", "current_user")));
        make("CREATE TABLE t%d (%s)".formatted(table, shuffled(columns.toArray(String[]::new))));
        make("ALTER TABLE t%d ADD %s (id)"
                .formatted(table, one("PRIMARY KEY", "UNIQUE", "CONSTRAINT k%d UNIQUE".formatted(table))));
    }

    private void further(int table, List<Integer> tables) {
        sometimes(() -> make("ALTER TABLE t%d ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES t%s (id)%s"
                .formatted(table, one(tables), one("", " ON DELETE CASCADE", " DEFERRABLE"))));
        sometimes(() -> make("ALTER TABLE t%d ADD CONSTRAINT c CHECK (id > %s)".formatted(table, one("0", "1"))));
        sometimes(() -> make("CREATE %sINDEX i%d ON t%2$d (id%s)%s"
                .formatted(one("", "UNIQUE "), table, one("", " DESC"), one("", " WHERE id > 5"))));
        sometimes(() -> make("CREATE INDEX x%d ON t%1$d ((id + %s))".formatted(table, one("1", "2"))));
        sometimes(() -> make("CREATE TRIGGER tr BEFORE %s ON t%d FOR EACH ROW EXECUTE FUNCTION g()"
                .formatted(one("INSERT", "UPDATE"), table)));
        sometimes(() -> make("COMMENT ON TABLE t%d IS '%s'".formatted(table, one("one", "two"))));
        sometimes(() -> make("COMMENT ON COLUMN t%d.id IS '%s'".formatted(table, one("one", "two"))));
        sometimes(() -> make("ALTER TABLE t%d SET (fillfactor = %s)".formatted(table, one("50", "70"))));
        sometimes(() -> make("ALTER TABLE t%d ENABLE ROW LEVEL SECURITY".formatted(table)));
        sometimes(() -> make("CREATE POLICY po ON t%d USING (id > %s)".formatted(table, one("0", "1"))));
    }

    private void view(int view, List<Integer> tables) {
        String from = one(tables);
        make("CREATE %s v%d AS SELECT %s AS a FROM t%s"
                .formatted(one("VIEW", "VIEW", "MATERIALIZED VIEW"), view, one("id", "id + 1", "id::text"), from));
        sometimes(() -> make("CREATE VIEW w%d AS SELECT a FROM v%1$d".formatted(view)));
    }

    private void make(String statement) {
        statements.add(statement);
    }

    private void sometimes(Runnable deed) {
        if (random.nextBoolean()) {
            deed.run();
        }
    }

    /** At least one of the first numbers. */
    private List<Integer> some(int of) {
        List<Integer> some = IntStream.range(0, of)
                .filter(each -> random.nextInt(3) > 0)
                .boxed()
                .collect(Collectors.toList());
        return some.isEmpty() ? List.of(0) : some;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String one(List<?> of) {
        return String.valueOf(of.get(random.nextInt(of.size())));
    }

    private String shuffled(String... of) {
        List<String> all = new ArrayList<>(List.of(of));
        Collections.shuffle(all, random);
        return String.join(", ", all);
    }
}
