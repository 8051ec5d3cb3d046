package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server on which several commands make and drop scratch databases at the same time. */
@OnPostgres
class ScratchHostIT {
    private static final int ROUNDS = 5;
    private static final int GUESTS = 4;
    private static final int VISITS = 8;

    @Test
    void what_others_drop_while_the_list_is_read_is_left_out_of_it(TestDatabase server) {
        Set<ScratchEntry.Use> seen = new HashSet<>();
        try (ScratchHost reader = host(server);
                ScratchHost first = host(server);
                ScratchHost second = host(server)) {
            List<CompletableFuture<Void>> others = Stream.of(first, second)
                    .map(host -> CompletableFuture.runAsync(() -> makeAndDrop(host)))
                    .toList();
            while (!others.stream().allMatch(CompletableFuture::isDone)) {
                reader.entries().stream()
                        .filter(entry ->
                                entry.owner() == ProcessHandle.current().pid())
                        .forEach(entry -> seen.add(entry.use()));
            }
            others.forEach(CompletableFuture::join);
        }
        assertThat(seen).containsExactly(ScratchEntry.Use.IN_USE);
    }

    /** As a session does that a proof began just before it was given up. */
    @RepeatedTest(ROUNDS)
    @Timeout(60)
    void a_database_goes_while_others_come_to_it(TestDatabase server) throws InterruptedException {
        try (ScratchHost host = host(server)) {
            String database = host.create(null);
            String url = server.url().replaceFirst("/" + server.name(), "/" + database);
            CountDownLatch there = new CountDownLatch(1);
            List<CompletableFuture<Void>> guests = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> comeAndStay(url, there)))
                    .limit(GUESTS)
                    .toList();
            there.await();
            host.drop(database);
            guests.forEach(CompletableFuture::join);
            assertThat(host.entries()).extracting(ScratchEntry::name).doesNotContain(database);
        }
    }

    /** Comes some times more, whatever became of the sessions before. */
    private static void comeAndStay(String url, CountDownLatch there) {
        List<Connection> sessions = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            try {
                sessions.add(DriverManager.getConnection(url));
                there.countDown();
            } catch (SQLException gone) {
                break;
            }
        }
        // Open sessions are what is in the way of the drop: they stay until it has ended them.
        sessions.forEach(ScratchHostIT::awaitEnd);
    }

    private static void awaitEnd(Connection session) {
        try (session) {
            session.createStatement().execute("SELECT pg_catalog.pg_sleep(60)");
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isIn("57P01", "08006", "08003");
        }
    }

    private static void makeAndDrop(ScratchHost host) {
        IntStream.range(0, ROUNDS).forEach(round -> {
            List<String> made = List.of(host.create(null), host.create(null));
            made.forEach(host::drop);
        });
    }

    private static ScratchHost host(TestDatabase server) {
        Address address = new Address(server.url(), null, null, new Key("scratch", "alembic.yaml"));
        return ScratchHost.connect(ServerUrl.of(address, Map.of()), Retention.COMMAND, Tenancy.SHARED);
    }
}
