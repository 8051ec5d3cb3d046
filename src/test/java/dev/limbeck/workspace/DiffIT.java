package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Change;
import dev.limbeck.workspace.Diff.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The difference of a real database, where scratch databases are made on another server. */
@OnPostgres
class DiffIT {

    @Test
    void what_cannot_be_copied_to_the_scratch_server_is_told_as_not_proven(TestDatabase given, @TempDir Path root)
            throws SQLException, IOException {
        String role = "role_" + given.name();
        given.execute("CREATE ROLE " + role);
        try {
            given.execute("CREATE TABLE t (id int); CREATE TABLE by_hand (); CREATE POLICY p ON t TO " + role);

            SchemaDiff.Way way = way(given, root);

            assertThat(way.statements()).containsExactly("DROP TABLE public.by_hand");
            assertThat(way.left()).isEmpty();
            assertThat(way.refused()).isEmpty();
            assertThat(way.unproven())
                    .extracting(Change::element)
                    .extracting(Object::toString)
                    .containsExactly("policy p of table public.t");
        } finally {
            given.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    private static SchemaDiff.Way way(TestDatabase given, Path root) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "embedded");
        Files.writeString(folder.root().resolve("alembic.yaml"), "url: '" + given.url() + "'\nscratch: embedded\n");
        folder.revision("a1", "", "CREATE TABLE t (id int);", "");
        Project project = folder.open();
        List<String> notices = new ArrayList<>();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notices::add);
                ProjectDatabase database = new ProjectDatabase(project, "diff", Duration.ZERO, notices::add)) {
            return new Diff(project, scratch, database, Set.of())
                    .between("database", "migrations", Wanted.SQL)
                    .way()
                    .orElseThrow();
        }
    }
}
