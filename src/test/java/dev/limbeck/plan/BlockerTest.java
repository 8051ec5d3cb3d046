package dev.limbeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BlockerTest {

    @Test
    void all_that_is_known_is_told_in_one_line() {
        Blocker blocker = new Blocker(
                4242,
                "alice",
                "psql",
                "idle in transaction",
                "UPDATE person\n   SET name = 'x'",
                Duration.ofSeconds(303));
        assertThat(blocker.told())
                .isEqualTo("pid 4242 (alice, psql, idle in transaction, 5 min 3 s): UPDATE person SET name = 'x'");
    }

    @Test
    void what_is_not_known_is_left_away() {
        assertThat(new Blocker(7, "", "", "", "", Duration.ZERO).told()).isEqualTo("pid 7");
    }

    @Test
    void a_long_query_is_cut() {
        Blocker blocker = new Blocker(7, "", "", "active", "x".repeat(100), Duration.ofHours(25));
        assertThat(blocker.told()).isEqualTo("pid 7 (active, 25 h 0 min): " + "x".repeat(79) + "…");
    }
}
