package dev.limbeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times {@code diff} as whole processes, on the embedded server, between the migrations and a model that has a column more
 * in every tenth table and another index in every seventh, and prints the seconds of each run: the first has the schemas
 * to build, the others find them kept.
 *
 * <p>Arguments: a folder for the project; how many tables; how often.
 */
public final class DiffBenchmark {
    private static final String LIMBECK = Path.of("limbeck").toAbsolutePath().toString();

    private DiffBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]).toAbsolutePath();
        int tables = Integer.parseInt(args[1]);
        Files.createDirectories(root.resolve("versions"));
        Files.writeString(root.resolve("alembic.yaml"), "url: embedded\nmodel: model.sql\n");
        Files.writeString(
                root.resolve("versions/a.sql"),
                "-- revision: aaaa\n-- message: begin\n-- +upgrade\n" + tables(tables, 0) + "-- +downgrade\n");
        Files.writeString(root.resolve("model.sql"), tables(tables, 1));
        System.out.println("| command | tables | seconds |");
        System.out.println("| --- | ---: | --- |");
        for (List<String> command : List.of(List.of("diff"), List.of("diff", "--sql"))) {
            StringBuilder times = new StringBuilder();
            for (int run = 0; run < Integer.parseInt(args[2]); run++) {
                times.append(" %.2f".formatted(seconds(root, command)));
            }
            System.out.printf("| `%s` | %,d |%s |%n", String.join(" ", command), tables, times);
        }
    }

    private static String tables(int count, int next) {
        return IntStream.range(0, count)
                .mapToObj(number -> table(number, next == 1))
                .collect(Collectors.joining());
    }

    private static String table(int number, boolean isNext) {
        String reference = number == 0 ? "" : ", parent bigint REFERENCES t%d".formatted(number - 1);
        String more = isNext && number % 10 == 0 ? ", extra int" : "";
        String order = isNext && number % 7 == 0 ? " DESC" : "";
        return """
                CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'x',
                    note text, at timestamptz DEFAULT now(), amount numeric(10, 2) CHECK (amount >= 0)%2$s%3$s);
                CREATE INDEX t%1$d_name ON t%1$d (name%4$s);
                """.formatted(number, reference, more, order)
                + (number % 5 == 0
                        ? "CREATE VIEW v%1$d AS SELECT id, name FROM t%1$d WHERE amount > 1;\n".formatted(number)
                        : "");
    }

    private static double seconds(Path root, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(LIMBECK)
                .directory(root.toFile())
                .redirectOutput(root.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.command().addAll(command);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        if (exit != 4) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
