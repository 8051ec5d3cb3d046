package dev.limbeck.cli;

import dev.limbeck.hook.Program;
import dev.limbeck.hook.ProgramEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Git itself, where it runs Limbeck: it writes its index and its commits as its user has told it to. */
final class GitProgram {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** The status of a script that finds a signature, which holds for the commit as it is. */
    private static final int SIGNED = 3;

    /** Where a line of {@code git status --porcelain} says what the work tree has otherwise than the index, and of what. */
    private static final int IN_WORK_TREE = 1;

    private static final int PATH = 3;

    /** Git refuses to amend while a merge is about to end; its parts do not. */
    private static final String AMEND = """
            set -e
            LC_ALL=C
            export LC_ALL
            if git cat-file commit HEAD | sed '/^$/q' | grep -q '^gpgsig'; then exit 3; fi
            tree=$(git write-tree)
            commit=$(git cat-file commit HEAD | sed "1s/^tree .*/tree $tree/" | git hash-object -t commit -w --stdin)
            git update-ref -m 'limbeck merge-hook: one revision behind the other' HEAD "$commit"
            """;

    private final Path folder;
    private final Map<String, String> environment;

    /** Runs nothing yet. */
    GitProgram(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Looks whether files are as git knows them.
     *
     * @throws NotAsCommitted if one has changes of the user's own, which would be committed with ours
     */
    void checkUnchanged(List<Path> files) {
        List<String> said = new ArrayList<>();
        Stream<String> command = Stream.of("git", "status", "--porcelain", "--untracked-files=all", "--");
        checkDone(run(Stream.concat(command, texts(files)), said), said);
        List<String> changed = said.stream()
                .filter(line -> line.length() > PATH && line.charAt(IN_WORK_TREE) != ' ')
                .map(line -> line.substring(PATH))
                .toList();
        if (!changed.isEmpty()) {
            throw new NotAsCommitted(changed);
        }
    }

    /** Puts files, and what is gone of them, into the index. */
    void stage(List<Path> files) {
        List<String> said = new ArrayList<>();
        checkDone(run(Stream.concat(Stream.of("git", "add", "--all", "--"), texts(files)), said), said);
    }

    /** Gives the last commit what is in the index; false, and nothing done, where it is signed. */
    boolean putIntoLastCommit() {
        List<String> said = new ArrayList<>();
        ProgramEnd end = run(Stream.of("sh", "-c", AMEND), said);
        if (end instanceof ProgramEnd.Exited exited && exited.status() == SIGNED) {
            return false;
        }
        checkDone(end, said);
        return true;
    }

    private ProgramEnd run(Stream<String> command, List<String> said) {
        return new Program(command.toList(), folder, environment, LIMIT).run("", said::add);
    }

    private static Stream<String> texts(List<Path> files) {
        return files.stream().map(Path::toString);
    }

    private static void checkDone(ProgramEnd end, List<String> said) {
        if (!end.isGood()) {
            throw new GitFailed(end, said);
        }
    }
}
