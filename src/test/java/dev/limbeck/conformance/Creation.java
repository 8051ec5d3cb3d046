package dev.limbeck.conformance;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.workspace.NewRevision;
import dev.limbeck.workspace.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A new revision, written into a project that holds the files of a case. */
final class Creation {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 1, 4, 10, 0, 0, 0, ZoneOffset.UTC);

    private Creation() {}

    static String of(Case asked, Path folder) throws IOException {
        Project project = project(asked.revisions(), Files.createTempDirectory(folder, "project"));
        NewRevision creation = new NewRevision(
                "new",
                asked.targets().isEmpty() ? List.of("head") : asked.targets(),
                asked.is("splice"),
                asked.option("branchLabels"),
                asked.option("dependsOn"),
                null,
                asked.option("revId").get(0));
        Revision written = creation.write(project, project.targets(List::of), new Random(0), NOW);
        return written.id() + " <- " + RevisionId.join(written.parents()).replace(",", "") + " ["
                + String.join(" ", written.dependsOn()) + "] (" + String.join(" ", written.labels()) + ")";
    }

    private static Project project(List<Revision> revisions, Path folder) throws IOException {
        Files.createDirectory(folder.resolve("versions"));
        for (int number = 0; number < revisions.size(); number++) {
            Path file = folder.resolve("versions/%04d.sql".formatted(number));
            Files.writeString(file, header(revisions.get(number)));
        }
        return Project.open(Files.writeString(folder.resolve("alembic.yaml"), "{}\n"), Map.of());
    }

    private static String header(Revision revision) {
        return """
                -- revision: "%s"
                -- downRevision: [%s]
                -- dependsOn: [%s]
                -- branchLabels: [%s]
                -- +upgrade
                """.formatted(
                        revision.id(),
                        RevisionId.join(revision.parents()),
                        String.join(", ", revision.dependsOn()),
                        String.join(", ", revision.labels()));
    }
}
