package dev.limbeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times {@code heads} and {@code history} as whole processes, in turn with Alembic's, and prints a table of medians; the
 * ratio is the median of the ratios pair by pair. What the two print must be the same.
 *
 * <p>Arguments: a folder for the histories; how many counted pairs; histories as {@code shape:size}, or as
 * {@code shape:size:alone} to leave Alembic out.
 */
public final class Benchmark {
    /** After so long no further pair is begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String LIMBECK = Path.of("limbeck").toAbsolutePath().toString();

    private final Path folder;
    private final int pairs;

    private Benchmark(Path folder, int pairs) {
        this.folder = folder;
        this.pairs = pairs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
        System.out.println("| history | revisions | command | Limbeck, s | Alembic, s | ratio | pairs |");
        System.out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: |");
        for (String history : List.of(args).subList(2, args.length)) {
            benchmark.time(history);
        }
    }

    private void time(String history) throws IOException, InterruptedException {
        String[] words = history.split(":", -1);
        Shape shape = Shape.valueOf(words[0].toUpperCase(Locale.ROOT));
        BenchProject project = BenchProject.of(folder, shape, Integer.parseInt(words[1]));
        for (String command : List.of("heads", "history")) {
            String times = words.length == 2 ? beside(project.root(), command) : alone(project.root(), command);
            System.out.printf("| %s | %,d | `%s` | %s |%n", words[0], Integer.parseInt(words[1]), command, times);
        }
    }

    private String alone(Path root, String command) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run <= pairs; run++) {
            times.add(seconds(root, LIMBECK, command));
        }
        return "%.2f | | | %d".formatted(median(times.subList(1, times.size())), pairs);
    }

    /** The first pair warms the caches; it counts only where there is no time for another. */
    private String beside(Path root, String command) throws IOException, InterruptedException {
        List<Double> limbeck = new ArrayList<>();
        List<Double> alembic = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ratios.size() <= pairs && (ratios.isEmpty() || System.nanoTime() < end)) {
            limbeck.add(seconds(root, LIMBECK, command));
            alembic.add(seconds(root, "alembic", command));
            ratios.add(limbeck.get(limbeck.size() - 1) / alembic.get(alembic.size() - 1));
        }
        checkSame(root, command);
        int from = Math.min(1, ratios.size() - 1);
        return "%.2f | %.2f | %.3f | %d"
                .formatted(
                        median(limbeck.subList(from, limbeck.size())),
                        median(alembic.subList(from, alembic.size())),
                        median(ratios.subList(from, ratios.size())),
                        ratios.size() - from);
    }

    private static double seconds(Path root, String program, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program, command)
                .directory(root.toFile())
                .redirectOutput(output(root, program).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(program + " " + command + " ended with " + exit + " in " + root);
        }
        return seconds;
    }

    private static Path output(Path root, String program) {
        return root.resolve(Path.of(program).getFileName() + ".out");
    }

    private static void checkSame(Path root, String command) throws IOException {
        if (!lines(output(root, LIMBECK)).equals(lines(output(root, "alembic")))) {
            throw new IllegalStateException("The two do not print the same for " + command + " in " + root);
        }
    }

    /** Sorted: Alembic takes the files of a folder in whatever order the system lists them. */
    private static List<String> lines(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.sorted().toList();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
