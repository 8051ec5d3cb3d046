package dev.limbeck.scratch;

import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A command that uses the embedded PostgreSQL until its standard input ends. */
final class EmbeddedServerMain {
    private EmbeddedServerMain() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedServer server =
                EmbeddedServer.start(Path.of(arguments[0]), Duration.ofMinutes(1), line -> System.out.println(line))) {
            System.out.println(server.url());
            System.in.transferTo(System.out);
        } catch (Problem problem) {
            System.out.println(problem.getMessage());
            System.exit(problem.exit().code());
        }
    }
}
