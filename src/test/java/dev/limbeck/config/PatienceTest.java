package dev.limbeck.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void what_is_said_goes_before_what_is_said_further_away() {
        Patience near = new Patience(SECOND, null, Duration.ZERO);
        Patience far = new Patience(Duration.ofHours(1), 3, Duration.ofHours(1));
        assertThat(near.over(far)).isEqualTo(new Patience(SECOND, 3, Duration.ZERO));
    }

    @Test
    void nothing_is_tried_again_where_nobody_says_how_long_to_wait() {
        assertThat(Patience.UNSAID.retries()).isZero();
        assertThat(new Patience(Duration.ZERO, null, SECOND).retries()).isZero();
    }

    @Test
    void a_time_alone_is_waited_for_ten_times_more() {
        assertThat(new Patience(SECOND, null, null).retries()).isEqualTo(10);
    }

    @Test
    void a_number_of_retries_counts_without_a_time_too() {
        assertThat(new Patience(null, 2, null).retries()).isEqualTo(2);
        assertThat(new Patience(SECOND, 0, null).retries()).isZero();
    }
}
