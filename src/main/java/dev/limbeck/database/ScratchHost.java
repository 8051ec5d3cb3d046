package dev.limbeck.database;

import dev.limbeck.problem.Problem;
import dev.limbeck.sql.ServerObject;
import dev.limbeck.sql.SqlQuote;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server on which databases are made that are thrown away. As long as it is open, a lock in its session tells everybody
 * that the owner of its databases lives; closing it drops them. May be closed from any thread.
 */
public final class ScratchHost implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScratchHost.class.getName());

    /** The first half of the number that is locked; the second is the owner's. */
    private static final int LOCK = 0x6c696d62;

    private static final Duration RECENT = Duration.ofDays(1);
    private static final int MOST_TEMPLATES = 24;
    private static final long MOST_BYTES = 1L << 30;
    private static final int HAS_STRATEGY = 15;

    private final ServerUrl url;
    private final Connection connection;
    private final Retention retention;
    private final Tenancy tenancy;
    private final ScratchName name;
    private final ScratchTraces traces;
    private final List<String> remains = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private int made;
    private boolean closed;

    private ScratchHost(ServerUrl url, Connection connection, Retention retention, Tenancy tenancy, ScratchName name) {
        this.url = url;
        this.connection = connection;
        this.retention = retention;
        this.tenancy = tenancy;
        this.name = name;
        this.traces = new ScratchTraces(connection, tenancy, LOCK);
    }

    /**
     * Connects, and makes nothing yet.
     *
     * @param url of any database of the server
     * @throws CannotConnect if there is no server, or no right to enter
     */
    public static ScratchHost connect(ServerUrl url, Retention retention, Tenancy tenancy) {
        Connection connection = Database.connection(url);
        int owner = new SecureRandom().nextInt(Integer.MAX_VALUE);
        ScratchName name = new ScratchName(
                Instant.now().getEpochSecond(), ProcessHandle.current().pid(), owner, "0");
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_catalog.pg_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK);
            lock.setInt(2, owner);
            lock.execute();
        } catch (SQLException refused) {
            throw new CannotConnect(url, refused);
        }
        ScratchHost host = new ScratchHost(url, connection, retention, tenancy, name);
        host.dropAtShutdown();
        return host;
    }

    /** Returns the version of the server and of the program, as a text that differs where what either makes may. */
    public String versions() {
        return asked("tell its version", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW server_version_num")) {
                row.next();
                return row.getString(1) + " " + ThisProcess.VERSION;
            }
        });
    }

    /** Returns what is there of this role's, by name. */
    public synchronized List<ScratchEntry> entries() {
        return asked("list its scratch databases", catalog()::entries);
    }

    private ScratchCatalog catalog() {
        return new ScratchCatalog(connection, LOCK);
    }

    /** Drops what processes left behind that have ended, and returns it. What was made beside it goes too. */
    public List<ScratchEntry> dropLeftBehind() {
        List<ScratchEntry> dropped = drop(ScratchEntry.Use.LEFT_BEHIND);
        asked("drop what killed commands left behind", () -> {
            if (tenancy == Tenancy.SHARED) {
                return remains.addAll(traces.drop(certainlyTheirs(dropped)));
            }
            if (!traces.dropAll().isEmpty()) {
                dropTemplates();
                remains.addAll(traces.dropAll());
            }
            return true;
        });
        return dropped;
    }

    /** What has the same name days later may be somebody else's. */
    private static Set<ServerObject> certainlyTheirs(List<ScratchEntry> dropped) {
        Instant yesterday = Instant.now().minus(RECENT);
        return dropped.stream()
                .filter(entry -> entry.since().isAfter(yesterday))
                .flatMap(entry -> entry.beside().stream())
                .collect(Collectors.toSet());
    }

    /** Drops the templates, and returns them. */
    public List<ScratchEntry> dropTemplates() {
        return drop(ScratchEntry.Use.TEMPLATE);
    }

    private List<ScratchEntry> drop(ScratchEntry.Use use) {
        List<ScratchEntry> dropped =
                entries().stream().filter(entry -> entry.use() == use).toList();
        dropped.forEach(entry -> drop(entry.name()));
        return dropped;
    }

    /**
     * Makes an empty database, and returns its name.
     *
     * @param schema that it shall have; null for none of its own
     * @throws NoScratchRight if the role may not
     */
    public synchronized String create(@Nullable String schema) {
        String database = create("template0", name.with(String.valueOf(++made)).toString());
        if (schema != null) {
            asked("make a schema", () -> {
                try (Connection there = Database.connection(url.withDatabase(database));
                        Statement statement = there.createStatement()) {
                    statement.execute("CREATE SCHEMA IF NOT EXISTS " + SqlQuote.name(schema));
                    return schema;
                }
            });
        }
        return database;
    }

    /**
     * Returns the name of a copy of a template, or of another database to which nobody is connected.
     *
     * @throws NoScratchRight if the role may not make databases
     */
    public synchronized String copyOf(String template) {
        return create(template, name.with(String.valueOf(++made)).toString());
    }

    /**
     * A template that is there.
     *
     * @param number of the key under which it was kept, from 1
     */
    public record Kept(int number, String template) {}

    /** Returns the template that was kept under the last of some keys under which one was, and which is used now. */
    public synchronized Optional<Kept> kept(List<String> keys) {
        Set<String> names = asked("list its scratch databases", catalog()::names);
        for (int number = keys.size(); number > 0; number--) {
            String template = template(keys.get(number - 1));
            if (names.contains(template)) {
                noteUse(template);
                return Optional.of(new Kept(number, template));
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps a database as a template, to which nobody may be connected, and which is not there any more under its name.
     * The oldest templates make room for it. Returns its new name.
     */
    public synchronized String keep(String database, String key) {
        String template = template(key);
        execute("keep a scratch database", "ALTER DATABASE " + database + " RENAME TO " + template);
        own.remove(database);
        if (retention == Retention.COMMAND) {
            own.add(template);
        }
        noteUse(template);
        makeRoom(template);
        return template;
    }

    private String template(String key) {
        return retention == Retention.PROJECT
                ? ScratchName.TEMPLATE + key
                : name.with(key).toString();
    }

    private void noteUse(String template) {
        if (retention == Retention.PROJECT) {
            execute(
                    "note the use of a template",
                    "COMMENT ON DATABASE " + template + " IS '" + ScratchName.useAt(Instant.now()) + "'");
        }
    }

    private void makeRoom(String newest) {
        List<ScratchEntry> templates = new ArrayList<>(entries().stream()
                .filter(entry -> entry.use() == ScratchEntry.Use.TEMPLATE)
                .filter(entry -> !entry.name().equals(newest))
                .sorted(Comparator.comparing(ScratchEntry::since))
                .toList());
        while (templates.size() >= MOST_TEMPLATES
                || (!templates.isEmpty()
                        && templates.stream().mapToLong(ScratchEntry::bytes).sum() > MOST_BYTES)) {
            drop(templates.remove(0).name());
        }
    }

    /** Returns where a database is that this made. */
    public ServerUrl urlOf(String database) {
        return url.withDatabase(database);
    }

    private synchronized String create(String template, String database) {
        String strategy = version() < HAS_STRATEGY ? "" : " STRATEGY wal_log";
        own.add(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " TEMPLATE " + template + strategy);
            return database;
        } catch (SQLException refused) {
            if ("42501".equals(refused.getSQLState())) {
                throw new NoScratchRight(url, refused);
            }
            throw new DatabaseFailed("make a scratch database", refused);
        }
    }

    /** Drops a database, whoever is connected to it; does nothing where it is not there. */
    public synchronized void drop(String database) {
        asked("drop a scratch database", () -> {
            ScratchDrop.run(connection, database);
            return database;
        });
        own.remove(database);
        remains.addAll(asked("drop what was made beside a scratch database", () -> traces.dropOf(database)));
    }

    /**
     * Runs something on a database that this made, and remembers what it makes beside it: what all databases of the server
     * share, and what therefore has to go with it.
     *
     * @param named what is named as made by it
     */
    public void during(String database, List<ServerObject> named, Runnable run) {
        begin(database, named);
        try {
            run.run();
        } finally {
            end(database);
        }
    }

    private synchronized void begin(String database, List<ServerObject> named) {
        asked("look for roles", () -> {
            traces.begin(database, named);
            return named;
        });
    }

    private synchronized void end(String database) {
        asked("look for roles", () -> {
            traces.end(database);
            return database;
        });
    }

    /** Whether what was run on a database has made something beside it: such a one is not kept. */
    public synchronized boolean isBound(String database) {
        return traces.has(database);
    }

    /** Returns what could not be dropped that was made beside databases, a sentence each. */
    public synchronized List<String> remains() {
        return List.copyOf(remains);
    }

    private int version() {
        return asked("tell its version", () -> connection.getMetaData().getDatabaseMajorVersion());
    }

    private void execute(String deed, String sql) {
        asked(deed, () -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T asked(String deed, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException refused) {
            throw new DatabaseFailed(deed, refused);
        }
    }

    /** Drops the databases of this owner, and ends its session, so that no further can be made. Does nothing twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (connection) {
            List.copyOf(own).forEach(this::drop);
        } catch (SQLException refused) {
            throw new DatabaseFailed("end the session", refused);
        }
    }

    /** What cannot be dropped then, since the server is going down as well, the next command drops. */
    private void dropAtShutdown() {
        Thread drop = new Thread(
                () -> {
                    try {
                        close();
                    } catch (Problem left) {
                        LOG.log(System.Logger.Level.DEBUG, "Scratch databases are left to the next command", left);
                    }
                },
                "scratch-databases-drop");
        try {
            Runtime.getRuntime().addShutdownHook(drop);
        } catch (IllegalStateException shuttingDown) {
            close();
        }
    }
}
