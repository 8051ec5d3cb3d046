package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Locate;
import dev.limbeck.workspace.Whereabouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code locate}. */
@Command(
        name = "locate",
        description = {
            "Print which branches, commit and author have a revision, and since when.",
            "Looks at all that git has here: branches, those of remotes, tags, their pasts, and what branches were before."
        })
final class LocateCommand extends BaseCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Parameters(paramLabel = "ID", description = "The id of a revision, or at least its first four characters.")
    private String id = "";

    /** What was found, as JSON. */
    record Document(String command, List<FoundJson> found) {}

    /**
     * A file that declares the revision.
     *
     * @param refs none where only the past has it
     * @param added null where there was no time to find it
     * @param last null where a ref has it
     */
    record FoundJson(
            String revision,
            String file,
            List<String> refs,
            @Nullable CommitJson added,
            @Nullable CommitJson last) {}

    /** A commit. */
    record CommitJson(String commit, String author, String at, String subject) {
        static @Nullable CommitJson of(Whereabouts.@Nullable Commit commit) {
            return commit == null
                    ? null
                    : new CommitJson(commit.id(), commit.author(), commit.at().toString(), commit.subject());
        }
    }

    @Override
    Exit run() {
        Path config = limbeck().configFile();
        List<Whereabouts> found =
                new Locate(id).found(config, limbeck().surroundings().environment(), PATIENCE);
        if (isJson()) {
            print(new Document("locate", found.stream().map(LocateCommand::json).toList()));
            return Exit.DONE;
        }
        found.forEach(this::print);
        return Exit.DONE;
    }

    private static FoundJson json(Whereabouts found) {
        return new FoundJson(
                found.revision(),
                found.pathInGit(),
                found.refs(),
                CommitJson.of(found.added()),
                CommitJson.of(found.last()));
    }

    private void print(Whereabouts found) {
        print(found.revision() + " in " + found.pathInGit());
        print(found.refs().isEmpty() ? "  on no branch any more" : "  on " + String.join(", ", found.refs()));
        print("  since", found.added());
        print("  last", found.last());
    }

    private void print(String when, Whereabouts.@Nullable Commit commit) {
        if (commit != null) {
            print("%s %s, by %s in %s (%s)"
                    .formatted(when, commit.at(), commit.author(), commit.shortId(), commit.subject()));
        }
    }
}
