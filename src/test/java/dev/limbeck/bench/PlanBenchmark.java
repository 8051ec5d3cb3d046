package dev.limbeck.bench;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import dev.limbeck.target.Destination;
import dev.limbeck.target.Targets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times what is done with a graph in memory, and prints how the time grows with its size: the ratio of the last two
 * sizes' best times, which is that of the sizes where the time is in proportion to them.
 *
 * <p>Arguments: how often each is timed; the shapes, each with its largest size where that is not 100,000:
 * {@code dense:30000}.
 */
public final class PlanBenchmark {
    private static final int SIZE = 100_000;
    private static final int WORDS = 1_000;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final Map<String, ToIntFunction<RevisionGraph>> DEEDS = new LinkedHashMap<>();

    static {
        DEEDS.put(
                "link",
                graph ->
                        RevisionGraph.of(List.copyOf(graph.revisions())).heads().size());
        DEEDS.put("history", graph -> graph.newestFirst().size());
        DEEDS.put("upgrade heads", PlanBenchmark::upgrade);
        DEEDS.put("downgrade base", PlanBenchmark::downgrade);
        DEEDS.put("1,000 starts of ids", PlanBenchmark::resolve);
    }

    private PlanBenchmark() {}

    public static void main(String[] args) {
        int times = Integer.parseInt(args[0]);
        System.out.println("| history | deed | a hundredth, ms | a tenth, ms | all, ms | ratio of the last two |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
        for (String word : List.of(args).subList(1, args.length)) {
            String[] parts = word.split(":", 2);
            print(
                    Shape.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    parts.length == 1 ? SIZE : Integer.parseInt(parts[1]),
                    times);
        }
    }

    private static void print(Shape shape, int size, int times) {
        List<RevisionGraph> graphs = Stream.of(size / 100, size / 10, size)
                .map(each -> graph(shape, each))
                .toList();
        DEEDS.forEach((name, deed) -> print(shape, name, deed, graphs, times));
    }

    private static void print(
            Shape shape, String name, ToIntFunction<RevisionGraph> deed, List<RevisionGraph> graphs, int times) {
        List<Double> best = new ArrayList<>();
        graphs.forEach(graph -> best.add(IntStream.range(0, times)
                .mapToDouble(time -> milliseconds(deed, graph))
                .min()
                .orElseThrow()));
        System.out.printf(
                "| %s | %s | %.1f | %.1f | %.1f | %.1f |%n",
                shape.name().toLowerCase(Locale.ROOT),
                name,
                best.get(0),
                best.get(1),
                best.get(2),
                best.get(2) / best.get(1));
    }

    /** Of this thread's processor alone: whatever else the machine does counts little. */
    private static double milliseconds(ToIntFunction<RevisionGraph> deed, RevisionGraph graph) {
        long start = THREAD.getCurrentThreadCpuTime();
        if (deed.applyAsInt(graph) < 0) {
            throw new IllegalStateException("A size is never negative");
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static int upgrade(RevisionGraph graph) {
        List<RevisionId> targets = new Targets(graph, List::of).upgradeTo("heads");
        return new Planner(graph).upgrade(List.of(), targets).steps().size();
    }

    private static int downgrade(RevisionGraph graph) {
        Destination base = new Targets(graph, List::of).downgradeTo("base");
        return new Planner(graph).downgrade(graph.realHeads(), base).steps().size();
    }

    private static int resolve(RevisionGraph graph) {
        Targets targets = new Targets(graph, List::of);
        return graph.revisions().stream()
                .limit(WORDS)
                .mapToInt(each ->
                        targets.revisions(each.id().value().substring(0, 11)).size())
                .sum();
    }

    private static RevisionGraph graph(Shape shape, int size) {
        List<Shape.Node> nodes = shape.nodes(size);
        List<Revision> revisions = new ArrayList<>();
        for (int number = size - 1; number >= 0; number--) {
            revisions.add(revision(number, nodes.get(number)));
        }
        if (!shape.isNewestFirst()) {
            revisions.sort(Comparator.comparing(each -> each.id().value()));
        }
        return RevisionGraph.of(revisions);
    }

    private static Revision revision(int number, Shape.Node node) {
        String id = BenchProject.id(number);
        return new Revision(
                new RevisionId(id),
                node.parents().stream()
                        .map(parent -> new RevisionId(BenchProject.id(parent)))
                        .toList(),
                node.dependencies().stream().map(BenchProject::id).toList(),
                List.of(),
                "",
                "",
                Origin.of("/versions/" + id + ".sql"));
    }
}
