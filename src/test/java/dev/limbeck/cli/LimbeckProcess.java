package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Runs command lines in this virtual machine, as if typed in one folder, always at the same moment. */
final class LimbeckProcess {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-04T10:00:00Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Map<String, String> environment;
    private final int columns;
    private final List<String> typed;
    private final RandomGenerator random = new Random(1);

    LimbeckProcess(Path directory, Map<String, String> environment) {
        this(directory, environment, 0, List.of());
    }

    private LimbeckProcess(Path directory, Map<String, String> environment, int columns, List<String> typed) {
        this.directory = directory;
        this.environment = environment;
        this.columns = columns;
        this.typed = typed;
    }

    /** Returns one whose standard error is a terminal of that width. */
    LimbeckProcess onTerminal(int width) {
        return new LimbeckProcess(directory, environment, width, typed);
    }

    /** Returns one at whose keyboard these lines are typed. */
    LimbeckProcess typing(String... lines) {
        return new LimbeckProcess(directory, environment, columns, List.of(lines));
    }

    /** Nobody sits there where nothing is typed. */
    private Keyboard keyboard() {
        Iterator<String> lines = typed.iterator();
        return new Keyboard() {
            @Override
            public boolean isThere() {
                return !typed.isEmpty();
            }

            @Override
            public Optional<String> line() {
                return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
            }
        };
    }

    /** What a command left behind. */
    record Outcome(String out, String err, int exit) {}

    Outcome run(List<String> args) {
        return run(args, Map.of());
    }

    Outcome run(List<String> args, Map<String, String> furtherEnvironment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(furtherEnvironment);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                args.toArray(String[]::new),
                new Surroundings(directory, all, CLOCK, random, () -> columns, keyboard()),
                out,
                err);
        return new Outcome(out.toString(UTF_8), err.toString(UTF_8), exit);
    }
}
