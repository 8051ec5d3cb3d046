package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "upgrade head | al@ci | limbeck upgrade head by al@ci pid 4242",
                "upgrade a_very_long_label@head-with-more | al@ci-7.example.org"
                        + " | limbeck upgrade a_very_long_lab by al@ci-7.example.org pid 4242",
                "upgrade head | migrator@a-pod-with-a-very-long-name-5f6d8c7b9d-x2x4z-and-more"
                        + " | limbeck by migrator@a-pod-with-a-very-long-name-5f6d8c pid 4242",
                "upgrade größe | jürg@höst | limbeck upgrade gr??e by j?rg@h?st pid 4242",
                "upgrade postgresql://u:s3cret@h/d | al@ci | limbeck upgrade postgresql://u:***@h/d by al@ci pid 4242",
            })
    void a_session_is_named_by_what_it_does_and_for_whom_in_63_bytes(String deed, String who, String name) {
        assertThat(SessionName.of(deed, who, 4242)).isEqualTo(name).hasSizeLessThanOrEqualTo(63);
    }
}
