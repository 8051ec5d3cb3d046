package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.script.CannotWrite;
import dev.limbeck.script.MovedFile;
import dev.limbeck.script.NewFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Has the head file of a project name the heads. It is written last: whoever is stopped before finds it named by a check,
 * and the next command that writes makes it right.
 */
public final class HeadKeeping {

    private HeadKeeping() {}

    /** Makes it right for the files as they are, and says so; does nothing where it is, or where there is none. */
    public static void mend(Project project, Consumer<String> notice) {
        change(project, project.graph()).ifPresent(file -> {
            MovedFile.write(List.of(file));
            notice.accept("%s names the heads now."
                    .formatted(project.root().relativize(file.to()).toString().replace('\\', '/')));
        });
    }

    /**
     * Makes it right for a revision that was just written.
     *
     * @throws CannotWrite if it cannot be written; the revision is gone again then
     */
    static void behind(Path revision, Project project, RevisionGraph after) {
        try {
            change(project, after).map(List::of).ifPresent(MovedFile::write);
        } catch (CannotWrite refused) {
            NewFile.discard(revision);
            throw refused;
        }
    }

    /** Returns files that change, and the head file behind them if it does too. */
    static List<MovedFile> with(List<MovedFile> files, Project project, RevisionGraph after) {
        return Stream.concat(files.stream(), change(project, after).stream()).toList();
    }

    /** Returns how the head file changes; empty where it does not, or there is none. */
    static Optional<MovedFile> change(Project project, RevisionGraph after) {
        return project.headFile().flatMap(file -> file.change(after));
    }
}
