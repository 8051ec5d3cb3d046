package dev.limbeck.scratch;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of PostgreSQL that Limbeck brings along.
 *
 * <p>The library they come from can start servers as well, made for tests that throw them away: it turns fsync off,
 * waits out its whole patience where a server refuses to start, and goes on for good with programs that were unpacked
 * by half. From it come the archive and the knowledge of how root may run PostgreSQL.
 */
final class Programs {
    private final Path home;
    private final List<String> prefix;

    private Programs(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /**
     * Finds the programs, and unpacks them where this user has not had them yet.
     *
     * @throws RootRefused if this user is root and cannot be anybody else for them
     */
    static Programs of(PackedPrograms packed) {
        List<String> prefix = prefixForUser();
        Path cache = UserCache.directory(System.getenv());
        try {
            return new Programs(packed.unpackInto(cache), prefix);
        } catch (IOException e) {
            throw new DirectoryUnusable(cache, e);
        }
    }

    /** PostgreSQL refuses root, who can still run it in a user namespace in which it is nobody in particular. */
    private static List<String> prefixForUser() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new RootRefused();
        }
        return List.of("unshare", "-U");
    }

    /** Starts a program in a directory, its output appended to a log. */
    Process start(Path directory, Path log, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ProgramRefused(home.resolve("bin").resolve(program), e);
        }
    }
}
