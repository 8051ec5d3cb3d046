package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project on disk, written by a test. */
record ProjectFolder(Path root) {

    /** Writes a configuration in which embedded is the database, and scratch databases are made where it says. */
    static ProjectFolder in(Path root, String scratch) throws IOException {
        Files.writeString(root.resolve("alembic.yaml"), "url: embedded\nscratch: " + scratch + "\n");
        Files.createDirectories(root.resolve("versions"));
        return new ProjectFolder(root.toRealPath());
    }

    /** Writes a revision. */
    void revision(String id, String parent, String upgrade, String downgrade) throws IOException {
        Files.writeString(root.resolve("versions").resolve(id + ".sql"), """
                -- revision: %s
                -- downRevision: %s
                -- message: make %1$s
                -- +upgrade
                %s
                -- +downgrade
                %s
                """.formatted(id, parent, upgrade, downgrade));
    }

    Project open() {
        return Project.open(root.resolve("alembic.yaml"), Map.of());
    }

    static List<RevisionId> ids(String... ids) {
        return List.of(ids).stream().map(RevisionId::new).toList();
    }
}
