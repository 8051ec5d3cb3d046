package dev.limbeck.foreign;

import dev.limbeck.script.NewSections.Together;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a migration runs.
 *
 * @param downgrade null where nothing leads back
 * @param verify null where nothing tells whether it did what it should
 * @param together whether the tool runs it in one transaction, as far as it is told to
 */
public record Scripts(
        Script upgrade,
        @Nullable Script downgrade,
        @Nullable Script verify,
        Together together) {

    /** In a transaction, and not verified. */
    public static Scripts of(Script upgrade, @Nullable Script downgrade) {
        return new Scripts(upgrade, downgrade, null, Together.UNSAID);
    }

    /** The same with another word on transactions. */
    public Scripts run(Together other) {
        return new Scripts(upgrade, downgrade, verify, other);
    }

    Stream<Script> all() {
        return Stream.of(upgrade, downgrade, verify).filter(Objects::nonNull);
    }
}
