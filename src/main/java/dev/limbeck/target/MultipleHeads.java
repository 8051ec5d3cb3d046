package dev.limbeck.target;

import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One head is needed and there are several. */
public final class MultipleHeads extends Problem {
    /** Among more heads nobody puts one behind the other by hand, and to compare each with each takes long. */
    private static final int FEW = 20;

    private final transient RevisionGraph graph;
    private final transient List<RevisionId> heads;
    private final String lastWay;

    /** Names the heads, where they part, and the commands that make them one. */
    public MultipleHeads(RevisionGraph graph, List<RevisionId> heads) {
        this(graph, heads, "name the one you mean.");
    }

    private MultipleHeads(RevisionGraph graph, List<RevisionId> heads, String lastWay) {
        this(graph, heads, inLine(graph, heads), lastWay);
    }

    private MultipleHeads(RevisionGraph graph, List<RevisionId> heads, Optional<String> firstWay, String lastWay) {
        super(
                Exit.GRAPH,
                "Multiple head revisions are present: " + RevisionId.join(heads) + "\n" + picture(graph, heads),
                List.of(),
                remedy(firstWay, merge(graph, heads), lastWay));
        this.graph = graph;
        this.heads = List.copyOf(heads);
        this.lastWay = lastWay;
    }

    /** The heads there are, in the order in which they are named. */
    public List<RevisionId> heads() {
        return heads;
    }

    /**
     * Returns the same with another way to put them in line, for whoever knows more of them.
     *
     * @param firstWay words and a command; empty where they can only be joined
     */
    public MultipleHeads mendedBy(Optional<String> firstWay) {
        MultipleHeads told = new MultipleHeads(graph, heads, firstWay, lastWay);
        told.setStackTrace(getStackTrace());
        return told;
    }

    /** Several would do as well. */
    static MultipleHeads orAll(RevisionGraph graph, List<RevisionId> heads) {
        return new MultipleHeads(graph, heads, "name the one you mean, or `heads` for all of them.");
    }

    private static String picture(RevisionGraph graph, List<RevisionId> heads) {
        List<String> lines = new ArrayList<>();
        heads.forEach(head -> lines.add("  head:         " + line(graph.get(head))));
        if (heads.size() > FEW) {
            return String.join("\n", lines);
        }
        List<RevisionId> points = graph.parentage().commonAncestors(heads);
        points.forEach(point -> lines.add("  branch point: " + line(graph.get(point))));
        if (points.isEmpty()) {
            lines.add("  branch point: none, they have no revision in common");
        }
        return String.join("\n", lines);
    }

    private static String line(Revision revision) {
        return revision.id() + ", " + revision.summary();
    }

    private static String remedy(Optional<String> firstWay, Optional<String> merge, String lastWay) {
        List<String> ways = new ArrayList<>();
        firstWay.ifPresent(ways::add);
        merge.ifPresent(command -> ways.add("join them:\n    " + command));
        ways.add(lastWay);
        String remedy = String.join("\nor ", ways);
        return Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
    }

    private static Optional<String> inLine(RevisionGraph graph, List<RevisionId> heads) {
        List<String> rebases = rebases(graph, heads);
        return rebases.isEmpty()
                ? Optional.empty()
                : Optional.of("put one behind the other, the younger last:"
                        + rebases.stream().map(command -> "\n    " + command).collect(Collectors.joining()));
    }

    /** Returns the one command that makes several heads one, a rebase before a merge; empty where none does. */
    public static Optional<String> command(RevisionGraph graph, List<RevisionId> heads) {
        return heads.size() == 2
                ? rebases(graph, heads).stream().findFirst().or(() -> merge(graph, heads))
                : merge(graph, heads);
    }

    /** Returns the command that joins them; empty where one needs all the others. */
    public static Optional<String> merge(RevisionGraph graph, List<RevisionId> heads) {
        List<RevisionId> apart = new ArrayList<>(heads);
        apart.retainAll(graph.requirements().tips(graph.requirements().ancestors(heads)));
        return apart.size() < 2
                ? Optional.empty()
                : Optional.of(apart.stream()
                        .map(RevisionId::value)
                        .collect(Collectors.joining(" ", "limbeck merge ", " -m \"merge\"")));
    }

    private static List<String> rebases(RevisionGraph graph, List<RevisionId> heads) {
        if (heads.size() > FEW) {
            return List.of();
        }
        RevisionId moved = Latecomer.among(graph, heads).orElse(heads.get(heads.size() - 1));
        return heads.stream()
                .filter(head -> !head.equals(moved))
                .flatMap(head -> rebase(graph, moved, head).or(() -> rebase(graph, head, moved)).stream())
                .toList();
    }

    /** The command that puts one behind the other, unless the other needs what would move, or more than one would. */
    private static Optional<String> rebase(RevisionGraph graph, RevisionId moved, RevisionId onto) {
        Set<RevisionId> own = new LinkedHashSet<>(graph.parentage().ancestors(List.of(moved)));
        own.removeAll(graph.parentage().ancestors(List.of(onto)));
        long roots = own.stream().filter(id -> isRoot(graph.get(id), own)).count();
        own.retainAll(graph.requirements().ancestors(List.of(onto)));
        return own.isEmpty() && roots == 1
                ? Optional.of("limbeck rebase " + moved + " --onto " + onto)
                : Optional.empty();
    }

    private static boolean isRoot(Revision revision, Set<RevisionId> own) {
        return revision.isBase() || !own.containsAll(revision.parents());
    }
}
