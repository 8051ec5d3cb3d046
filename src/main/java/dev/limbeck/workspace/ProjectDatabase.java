package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.Lock;
import dev.limbeck.database.Database;
import dev.limbeck.database.Job;
import dev.limbeck.database.RunLock;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.database.State;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Ledger;
import dev.limbeck.ledger.Standing;
import dev.limbeck.scratch.EmbeddedServer;
import dev.limbeck.script.Body;
import dev.limbeck.script.NewProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database of a project. It is connected to, and the embedded server started, when something is first asked of it;
 * closing it undoes both. Not for several threads, but for {@link #cancel}.
 */
public final class ProjectDatabase implements AutoCloseable {
    private static final String DATA = "postgres";

    private final Project project;
    private final String deed;
    private final Duration patience;
    private final Consumer<String> notice;
    private final @Nullable FirstLook look;
    private @Nullable EmbeddedServer server;
    private volatile @Nullable Database database;
    private @Nullable State firstSeen;
    private @Nullable Standing standing;
    private @Nullable RevisionGraph changed;

    /**
     * Connects to nothing yet.
     *
     * @param deed what it is opened for, such as {@code upgrade head}: the server shows it to others
     * @param patience how long to wait for other runs; not at all where it is zero
     * @param notice is told, a line at a time, what makes it take long, and what is wrong and does not stop it
     */
    public ProjectDatabase(Project project, String deed, Duration patience, Consumer<String> notice) {
        this(project, deed, patience, notice, null);
    }

    /**
     * As above, of a database that is being looked at already.
     *
     * @param look gives what it sees when something is first asked
     */
    public ProjectDatabase(
            Project project, String deed, Duration patience, Consumer<String> notice, @Nullable FirstLook look) {
        this.look = look;
        this.project = project;
        this.deed = deed;
        this.patience = patience;
        this.notice = notice;
    }

    /**
     * Returns the rows of the version table, sorted; none where there is no table. Writes nothing.
     *
     * @throws dev.limbeck.plan.UnknownRow if no file declares one
     * @throws InsideSquash if one is shown only to a run on the database
     */
    public List<RevisionId> rows() {
        if (!project.graph().squashes().isEmpty()) {
            return shownRows();
        }
        List<RevisionId> rows = open().rows();
        if (!Current.undeclared(project, rows).isEmpty()) {
            Current.checkKnown(project, standing());
        }
        return rows;
    }

    private List<RevisionId> shownRows() {
        Current.checkKnown(seen(), standing());
        InsideSquash.demandNone(project.graph(), standing());
        return standing().rows();
    }

    /**
     * Returns the project as this database has to see it: where it stands inside of what a revision replaces, with what that
     * replaces in its place. It is asked only where there is such a revision.
     */
    public Project seen() {
        return seen(project);
    }

    /** As {@link #seen()}, of the project when its files have changed. */
    Project seen(Project other) {
        return other.graph().squashes().isEmpty()
                ? other
                : other.with(standing().files());
    }

    /** Returns how the database stood to the graph of the files when it was asked first. Writes nothing. */
    public Standing standing() {
        if (standing == null) {
            Database first = open();
            Standing asOpened = standing(project, firstSeen == null ? first.state() : firstSeen);
            firstSeen = null;
            standing = changed == null ? asOpened : asOpened.under(changed);
        }
        return standing;
    }

    private static Standing standing(Project project, State state) {
        return Standing.of(project.graph(), state.rows(), state.ledger());
    }

    /** From now on it is told how the database stands to the files as they will be, or are by now; it is read anew. */
    void follow(RevisionGraph graph) {
        changed = graph;
        standing = null;
    }

    /**
     * Returns what the ledger kept of the file of a revision that no file declares: how it is undone.
     *
     * @throws NothingKept if the ledger kept nothing of it
     */
    Body kept(RevisionId id) {
        return open().keptDowngrade(id).map(text -> Body.kept(Job.LEDGER, text)).orElseThrow(() -> new NothingKept(id));
    }

    /** Makes the version table where there is none, and returns whether there was none. */
    public boolean ensureVersionTable() {
        return open().ensureVersionTable();
    }

    /**
     * Returns how the database stands to the graph of the files, if a server answers within so many seconds; where the
     * embedded one has no data yet, as one where nothing was ever done.
     *
     * @param notice is told, a line at a time, what makes it take longer
     * @throws dev.limbeck.problem.Problem if none does, or may be asked
     */
    static Standing standingWithin(int seconds, Project project, Consumer<String> notice) {
        if (!project.config().isEmbedded()) {
            try (Database database =
                    connect(project.config(), project.serverUrl().withPatience(seconds))) {
                return standing(project, database.state());
            }
        }
        if (Files.notExists(project.root().resolve(".limbeck").resolve(DATA))) {
            return Standing.of(project.graph(), List.of(), Ledger.EMPTY);
        }
        try (ProjectDatabase database = new ProjectDatabase(project, "rebase", Duration.ofSeconds(seconds), notice)) {
            return database.standing();
        }
    }

    /**
     * Returns the variables by which psql, pg_dump and other programs of PostgreSQL find it, the password among them. The
     * embedded server is started for them.
     */
    public Map<String, String> programVariables() {
        return serverUrl().programVariables();
    }

    /** As {@link Database#cancel}. For another thread. */
    public boolean cancel() {
        Database working = database;
        return working != null && working.cancel();
    }

    /** Says something beside the result of a command. */
    void say(String line) {
        notice.accept(line);
    }

    Database open() {
        if (database == null && look != null) {
            takeFrom(look);
        }
        if (database == null) {
            database = connect(project.config(), url());
        }
        return database;
    }

    private void takeFrom(FirstLook look) {
        FirstLook.Seen taken = look.take();
        if (taken != null) {
            database = taken.database();
            firstSeen = taken.state();
        }
    }

    /**
     * Does something while no other run is under way; how the database stands is read anew. The connection that has read the rows keeps the lock, unless
     * {@code lockUrl} leads elsewhere, and the work gets a new one: who only waits has one connection.
     */
    <T> T locked(Supplier<T> work) {
        if (project.config().lock() == Lock.NONE) {
            notice.accept("No lock is taken, as alembic.yaml says: see that no other run is under way.");
            return work.get();
        }
        Database first = open();
        firstSeen = null;
        standing = null;
        Optional<ServerUrl> lockUrl = project.lockUrl().map(this::named);
        if (lockUrl.isEmpty()) {
            database = null;
        }
        try (Database keeper = lockUrl.map(first::beside).orElse(first);
                RunLock lock = keeper.lock(patience, notice)) {
            if (database == null) {
                database = first.beside(url());
            }
            return database.under(lock, work);
        }
    }

    private ServerUrl url() {
        return named(serverUrl());
    }

    private ServerUrl named(ServerUrl url) {
        return url.withDeed(deed);
    }

    private ServerUrl serverUrl() {
        if (!project.config().isEmbedded()) {
            return project.serverUrl();
        }
        if (server == null) {
            Path folder = NewProject.unversioned(project.root().resolve(".limbeck"));
            server = EmbeddedServer.start(folder.resolve(DATA), patience, notice);
        }
        return ServerUrl.embedded(server.url(), project.config().keys().url());
    }

    static Database connect(Config config, ServerUrl url) {
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
