package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that works with a scratch database until its standard input ends. */
final class ScratchMain {
    private ScratchMain() {}

    public static void main(String[] arguments) throws IOException {
        Project project = Project.open(Path.of(arguments[0], "alembic.yaml"), Map.of());
        long begun = System.nanoTime();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, line -> System.out.println(line));
                ScratchDatabase database = scratch.at(List.of(new RevisionId(arguments[1])))) {
            System.out.println("at " + RevisionId.join(database.database().rows()) + " as " + database.name()
                    + " after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            System.in.transferTo(System.out);
        }
    }
}
