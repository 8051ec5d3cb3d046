package dev.limbeck.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times runs on a server as whole processes, in turn with another program's, and prints a table of medians; the ratio is
 * the median of the ratios pair by pair. A pair before those that count warms the caches.
 *
 * <p>Arguments: the URL of a server, {@code postgresql://user@host:port}, where the database {@code limbeck_bench} may be
 * dropped and made; a folder for the histories; how many pairs count; what to time, as {@code deed:size:program} or, without
 * another program, as {@code deed:size}. The deeds: {@code each} applies every revision in a transaction of its own,
 * {@code run} all of them in one, {@code nothing} finds them applied. The programs: {@code psql}, {@code alembic},
 * {@code flyway}.
 */
public final class RunBenchmark {
    private static final String DATABASE = "limbeck_bench";

    private final URI server;
    private final Path folder;
    private final int pairs;

    private RunBenchmark(URI server, Path folder, int pairs) {
        this.server = server;
        this.folder = folder;
        this.pairs = pairs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        RunBenchmark benchmark =
                new RunBenchmark(URI.create(args[0]), Path.of(args[1]).toAbsolutePath(), Integer.parseInt(args[2]));
        System.out.println("| deed | revisions | Limbeck, s | another, s | ratio | pairs |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (String contest : List.of(args).subList(3, args.length)) {
            benchmark.time(contest.split(":", -1));
        }
    }

    private void time(String[] words) throws IOException, InterruptedException {
        String deed = words[0];
        RunProject project = RunProject.of(folder, Integer.parseInt(words[1]));
        if (deed.equals("nothing")) {
            emptyDatabase();
            seconds(Program.LIMBECK, project, deed);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair <= pairs; pair++) {
            double own = timed(Program.LIMBECK, project, deed);
            double other = words.length == 2 ? Double.NaN : timed(program(words[2]), project, deed);
            if (pair > 0) {
                ours.add(own);
                theirs.add(other);
                ratios.add(own / other);
            }
        }
        String beside =
                words.length == 2 ? " | " : "%s %.2f | %.2f".formatted(words[2], median(theirs), median(ratios));
        System.out.printf(
                "| %s | %,d | %.2f | %s | %d |%n", deed, Integer.parseInt(words[1]), median(ours), beside, pairs);
    }

    private static Program program(String name) {
        return Program.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private double timed(Program program, RunProject project, String deed) throws IOException, InterruptedException {
        if (!deed.equals("nothing")) {
            emptyDatabase();
        }
        return seconds(program, project, deed);
    }

    private double seconds(Program program, RunProject project, String deed) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command(server.resolve("/" + DATABASE)));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        server.resolve("/" + DATABASE).toString(),
                        "TRANSACTION",
                        deed.equals("run") ? "run" : "revision"));
        builder.directory(project.root().toFile())
                .redirectOutput(project.root().resolve(program + ".out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        return seconds(builder);
    }

    /** Waits besides until the server has written what it still kept in memory. */
    private void emptyDatabase() throws IOException, InterruptedException {
        seconds(new ProcessBuilder(
                        "psql",
                        "-qX",
                        server.resolve("/postgres").toString(),
                        "-c",
                        "SET client_min_messages = warning",
                        "-c",
                        "DROP DATABASE IF EXISTS " + DATABASE,
                        "-c",
                        "CREATE DATABASE " + DATABASE,
                        "-c",
                        "CHECKPOINT")
                .inheritIO());
    }

    private static double seconds(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + exit + " in " + builder.directory());
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
