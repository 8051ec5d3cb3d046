package dev.limbeck.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * What a process stands in.
 *
 * @param directory the folder the user is in
 * @param environment the variables
 * @param clock the time and its zone
 * @param random where new ids come from
 * @param columns how wide the terminal is that standard error leads to; 0 where it leads to none
 * @param keyboard where somebody can be asked
 */
public record Surroundings(
        Path directory,
        Map<String, String> environment,
        Clock clock,
        RandomGenerator random,
        IntSupplier columns,
        Keyboard keyboard) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
