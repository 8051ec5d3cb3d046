package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.database.Database;
import dev.limbeck.database.State;
import dev.limbeck.problem.Problem;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A look at the database of a project while its files are read, since the one needs nothing of the other. What goes wrong is
 * told when the answer is asked for, and never where it is not: a project that is wrong itself asks no database.
 */
public final class FirstLook implements AutoCloseable {
    private final String deed;
    private @Nullable CompletableFuture<Seen> answer;

    /**
     * Looks at nothing yet.
     *
     * @param deed what the database is opened for, as {@link ProjectDatabase} takes it
     */
    public FirstLook(String deed) {
        this.deed = deed;
    }

    /** What was seen, through a connection that stays open for whoever asks. */
    record Seen(Database database, State state) {}

    /** Begins; at an embedded server, which would have to be started, it does not look. */
    void begin(Config config, Map<String, String> environment) {
        if (!config.isEmbedded()) {
            answer = CompletableFuture.supplyAsync(() -> look(config, environment), FirstLook::inBackground);
        }
    }

    private static void inBackground(Runnable looking) {
        Thread thread = new Thread(looking, "limbeck first look");
        thread.setDaemon(true);
        thread.start();
    }

    private Seen look(Config config, Map<String, String> environment) {
        Database database = ProjectDatabase.connect(
                config, Project.serverUrl(config, environment).withDeed(deed));
        try {
            return new Seen(database, database.state());
        } catch (Problem unreadable) {
            database.close();
            throw unreadable;
        }
    }

    /**
     * Waits for what it sees and gives it away; null where it was given away already, or did not look.
     *
     * @throws Problem if the database cannot be reached or read
     */
    @Nullable
    Seen take() {
        CompletableFuture<Seen> looking = answer;
        answer = null;
        try {
            return looking == null ? null : looking.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Problem told ? told : failed;
        }
    }

    /** Closes what nobody took, as soon as it is there. */
    @Override
    public void close() {
        if (answer != null) {
            CompletableFuture<Void> unused =
                    answer.thenAccept(seen -> seen.database().close());
        }
    }
}
