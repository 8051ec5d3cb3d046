package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFolder;
import dev.limbeck.git.MergeDriver;
import dev.limbeck.git.MergePreview;
import dev.limbeck.git.ThreeWay;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.plan.Alignment;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.HeadNames;
import dev.limbeck.script.RevisionFile;
import dev.limbeck.script.RevisionFormats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins two versions of a head file while git merges. At that time nothing is merged yet: the work tree is as it was, and
 * what the file has to name is worked out from git's objects. What it is to name in the end, when one branch is put behind
 * the other, is left to a {@link MergeHook}; until then it names the heads as they are. Nothing is written.
 */
public final class HeadFileMerge {
    private final Versions versions;
    private final Project project;
    private final Checkout checkout;

    private HeadFileMerge(Versions versions, Project project, Checkout checkout) {
        this.versions = versions;
        this.project = project;
        this.checkout = checkout;
    }

    /** The file in the three commits of a merge. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Versions(byte[] base, byte[] ours, byte[] theirs) {
        /** No branch of the two has more heads, nor have both together that are meant to have several. */
        int mostHeads() {
            return Stream.of(ours, theirs)
                    .mapToInt(version -> HeadNames.of(version).lines().size())
                    .max()
                    .orElse(0);
        }
    }

    /** What comes of it. */
    public sealed interface Result {
        /** Returns what the file is to hold. */
        byte[] content(Versions versions, int markerSize);
    }

    /**
     * One version.
     *
     * @param notes lines for people; none where it is what git would have made of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Joined(byte[] content, List<String> notes) implements Result {
        public Joined {
            notes = List.copyOf(notes);
        }

        @Override
        public byte[] content(Versions versions, int markerSize) {
            return content;
        }
    }

    /**
     * A conflict.
     *
     * @param why in one or more lines
     * @param first the command that goes before what ends it, one of those that {@code why} tells; empty where none does
     * @param command what ends it, to be typed when git has stopped
     */
    public record Torn(String why, String first, String command) implements Result {
        private Torn(String why, String command) {
            this(why, "", command);
        }

        @Override
        public byte[] content(Versions versions, int markerSize) {
            return DriverFiles.conflict(versions, markerSize, first.isEmpty() ? command : first + " && " + command);
        }
    }

    /**
     * Joins them.
     *
     * @param file where it lies, absolute
     * @param environment the variables of the process, as git has set them
     */
    public static Result of(Versions versions, Path file, Map<String, String> environment) {
        byte[] joined = ThreeWay.join(versions.base(), versions.ours(), versions.theirs());
        if (joined != null) {
            return new Joined(joined, List.of());
        }
        Path folder = file.resolveSibling("");
        try (Checkout checkout = Checkout.around(folder).orElseThrow(() -> CannotRegister.noCheckout(folder))) {
            Project project = Project.open(ConfigFile.find(folder), environment);
            return new HeadFileMerge(versions, project, checkout).join();
        } catch (Problem refused) {
            return new Torn(told(refused), "git add -- " + Quoted.forShell(fromTop(file)));
        }
    }

    private static String fromTop(Path file) {
        return GitFolder.above(file.resolveSibling(""))
                .filter(file::startsWith)
                .map(top -> top.relativize(file))
                .orElse(file)
                .toString();
    }

    private static String told(Problem problem) {
        return problem.getMessage() + "\n" + problem.remedy();
    }

    private Result join() {
        try {
            Optional<String> merged = MergedCommit.in(project.environment());
            if (merged.isEmpty() || Config.NO_UPSTREAM.equals(project.config().upstream())) {
                return torn("Both sides have another head than before.");
            }
            return join(checkout.head().orElse(merged.get()), merged.get());
        } catch (Problem refused) {
            return refused(refused);
        }
    }

    private Result join(String into, String merged) {
        ClaimedFiles claims = project.folders().claims();
        MergePreview preview = MergePreview.of(checkout, merged, claims.reach(), claims);
        if (!preview.conflicts().isEmpty()) {
            return torn("A revision is in conflict: " + paths(preview.conflicts()));
        }
        RevisionGraph graph = RevisionGraph.of(
                preview.merged().stream().map(HeadFileMerge::declared).toList());
        Upstream upstream = checkout.upstreamOfMerge(project.config().upstream(), into, merged);
        Alignment.Result line =
                Alignment.of(graph, Theirs.of(project, checkout, upstream).ids());
        if (line.moves().isEmpty()) {
            return settled(graph, upstream);
        }
        List<Path> begun = begun(preview, graph, line);
        return begun.isEmpty()
                ? unsettled(graph, line)
                : new Torn(
                        "Here are changes that are not committed: " + paths(begun)
                                + "\nCommit or stash them, and merge again:",
                        "git merge --abort");
    }

    /** What moves, and is here otherwise than it is committed: a hook would commit what its user has not. */
    private static List<Path> begun(MergePreview preview, RevisionGraph graph, Alignment.Result line) {
        Set<Path> moving =
                line.moved().stream().map(id -> Project.file(graph.get(id))).collect(Collectors.toSet());
        return preview.ours().stream()
                .filter(file -> moving.contains(file.path()) && !isCommitted(file))
                .map(MergePreview.Blob::path)
                .toList();
    }

    /** However its lines end. */
    private static boolean isCommitted(MergePreview.Blob file) {
        String here = new String(RevisionFile.read(file.path()).content(), StandardCharsets.UTF_8);
        return here.replace("\r\n", "\n")
                .equals(new String(file.content(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    private static Revision declared(MergePreview.Blob file) {
        return RevisionFormats.declared(file.path(), file.content());
    }

    /** Nothing moves: one branch lies behind the other already, or they are meant to be apart. */
    private Result settled(RevisionGraph graph, Upstream upstream) {
        return graph.heads().size() > versions.mostHeads()
                ? refused(Published.allOf(graph, upstream))
                : new Joined(HeadFile.content(graph), List.of());
    }

    private Result unsettled(RevisionGraph graph, Alignment.Result line) {
        Rebased rebased = new Rebased(line.moves(), List.of(), line.after());
        new AppliedCheck(project.with(graph), unasked -> {}).check(rebased, "limbeck rebase");
        MergeDriver driver = new MergeDriver(checkout, project.environment());
        for (MergeHook hook : MergeHook.values()) {
            if (!hook.isIn(driver.hook(hook.toString()))) {
                return torn("Two branches have each added a revision, and the hook " + hook
                        + " that would put one behind the other is missing: `limbeck init --git` writes it.");
            }
        }
        return new Joined(
                HeadFile.content(graph),
                line.moves().stream()
                        .map(move -> "Revision %s goes behind %s when this merge is committed."
                                .formatted(move.root().id(), move.onto()))
                        .toList());
    }

    /** Nothing stands in the way of a rebase, once git has stopped. */
    private Torn torn(String why) {
        return new Torn(why, "limbeck rebase && " + goOn());
    }

    /** What stands in the way of a rebase has to be done first. */
    private Torn refused(Problem problem) {
        return new Torn(told(problem) + "\nThen go on:", first(problem), goOn());
    }

    /** Of several ways the file has room for one: to join the two takes nothing from any database. */
    private static String first(Problem problem) {
        List<String> commands = problem.remedy()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("limbeck "))
                .toList();
        return commands.stream()
                .filter(line -> line.startsWith("limbeck merge "))
                .findFirst()
                .orElseGet(() -> commands.isEmpty() ? "" : commands.get(0));
    }

    private String goOn() {
        String end = checkout.isRebasing() ? "git rebase --continue" : "git commit --no-edit";
        return Staging.of(checkout.top(), project.folders(), project.headFile()).atTop() + " && " + end;
    }

    private String paths(List<Path> paths) {
        return paths.stream()
                .map(path -> checkout.top().relativize(path).toString().replace('\\', '/'))
                .map(Quoted::forShell)
                .collect(Collectors.joining(" "));
    }
}
