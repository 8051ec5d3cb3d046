package dev.limbeck.workspace;

import dev.limbeck.config.ConfigFile;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.MergeDriver;
import dev.limbeck.git.Upstream;
import dev.limbeck.script.MovedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts one branch behind the other when git has merged them, in each project whose head file Limbeck joins. Git itself is
 * not told: that is left to whoever runs git.
 *
 * @param changes what changes, project by project
 */
public record MergeFinish(List<Change> changes) {
    public MergeFinish {
        changes = List.copyOf(changes);
    }

    /** What git has done so far. */
    public enum State {
        /** The merge is committed. */
        COMMITTED,
        /** Its outcome lies there, and is not committed. */
        OPEN
    }

    /**
     * What changes in a project.
     *
     * @param files parents before children, the head file last
     * @param lines for people
     */
    public record Change(List<MovedFile> files, List<String> lines) {
        public Change {
            files = List.copyOf(files);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Works it out; writes nothing. No changes where there is nothing to do: where the commit that is checked out is not that
     * of the merge that git is just ending, nobody's commit is touched.
     *
     * @param folder in the checkout
     * @param environment the variables of the process, as git has set them
     * @param notice is told, a line at a time, where the database was not asked
     * @throws dev.limbeck.problem.Problem if ours cannot be put there
     */
    public static MergeFinish plan(Path folder, State state, Map<String, String> environment, Consumer<String> notice) {
        Optional<Checkout> around = Checkout.around(folder);
        try (Checkout checkout = around.orElseThrow(() -> CannotRegister.noCheckout(folder))) {
            List<Change> changes = new ArrayList<>();
            for (Path headFile : new MergeDriver(checkout, environment).headFiles()) {
                Project project = Project.open(ConfigFile.find(headFile.resolveSibling("")), environment);
                rebased(project, checkout, state, notice).ifPresent(changes::add);
            }
            return new MergeFinish(changes);
        }
    }

    private static Optional<Change> rebased(Project project, Checkout checkout, State state, Consumer<String> notice) {
        Optional<RebaseOurs.Outcome> outcome = state == State.OPEN
                ? new RebaseOurs(null).plan(project, notice)
                : upstream(project, checkout).flatMap(upstream -> RebaseOurs.plan(project, checkout, upstream, notice));
        Optional<Rebased> change = outcome.map(RebaseOurs.Outcome::change);
        change.ifPresent(rebased -> new AppliedCheck(project, notice).check(rebased, "limbeck rebase"));
        return change.map(MergeFinish::change);
    }

    /** Empty where the commit that is checked out is no merge of what git says it has merged, such as after a fast-forward. */
    private static Optional<Upstream> upstream(Project project, Checkout checkout) {
        List<String> parents = checkout.parents();
        return MergedCommit.in(project.environment())
                .filter(merged -> parents.size() == 2 && parents.get(1).equals(merged))
                .map(merged -> checkout.upstreamOfMerge(project.config().upstream(), parents.get(0), merged));
    }

    private static Change change(Rebased rebased) {
        return new Change(
                rebased.files(),
                rebased.moves().stream()
                        .map(move -> "Revision %s is behind %s now."
                                .formatted(move.root().id(), move.onto()))
                        .toList());
    }

    /** Returns the paths that change, those that are gone then too, absolute. */
    public List<Path> paths() {
        return files().flatMap(file -> Stream.of(file.from(), file.to()))
                .distinct()
                .toList();
    }

    /**
     * Changes the files.
     *
     * @throws dev.limbeck.script.CannotWrite if one cannot be written; those before it are changed then
     */
    public void write() {
        MovedFile.write(files().toList());
    }

    private Stream<MovedFile> files() {
        return changes.stream().flatMap(change -> change.files().stream());
    }
}
