package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server on which several commands make and drop scratch databases at the same time. */
@OnPostgres
class ScratchHostIT {
    private static final int ROUNDS = 5;

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
