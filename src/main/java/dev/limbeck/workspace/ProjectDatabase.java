package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.database.Database;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.scratch.EmbeddedServer;
import dev.limbeck.script.NewProject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database of a project. It is connected to, and the embedded server started, when something is first asked of it;
 * closing it undoes both. Not for several threads.
 */
public final class ProjectDatabase implements AutoCloseable {
    private final Project project;
    private final Consumer<String> notice;
    private @Nullable EmbeddedServer server;
    private @Nullable Database database;

    /**
     * Connects to nothing yet.
     *
     * @param notice is told, a line at a time, what makes it take long
     */
    public ProjectDatabase(Project project, Consumer<String> notice) {
        this.project = project;
        this.notice = notice;
    }

    /** Returns the rows of the version table, sorted; none where there is no table. Writes nothing. */
    public List<RevisionId> rows() {
        return open().rows();
    }

    /** Makes the version table where there is none, and returns whether there was none. */
    public boolean ensureVersionTable() {
        return open().ensureVersionTable();
    }

    /**
     * Returns the rows of the version table, sorted, if a server answers within so many seconds.
     *
     * @throws dev.limbeck.database.CannotConnect if none does
     */
    static List<RevisionId> rowsWithin(int seconds, Project project) {
        try (Database database = connect(project.config(), project.serverUrl().withPatience(seconds))) {
            return database.rows();
        }
    }

    Database open() {
        if (database == null) {
            database = connect(project.config(), url());
        }
        return database;
    }

    private ServerUrl url() {
        if (!project.config().isEmbedded()) {
            return project.serverUrl();
        }
        if (server == null) {
            Path folder = NewProject.unversioned(project.root().resolve(".limbeck"));
            server = EmbeddedServer.start(folder.resolve("postgres"), notice);
        }
        return ServerUrl.embedded(server.url(), project.config().keys().url());
    }

    private static Database connect(Config config, ServerUrl url) {
        return Database.connect(url, config.versionTable(), config.versionTableSchema());
    }

    @Override
    public void close() {
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }
}
