package dev.limbeck.cli;

import dev.limbeck.config.TimeLimit;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a limit that the server keeps, as {@code alembic.yaml} takes it. */
final class TimeLimitConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String word) {
        return TimeLimit.parse(word)
                .orElseThrow(
                        () -> new TypeConversionException("'" + word + "' is not a limit: write " + TimeLimit.GRAMMAR));
    }
}
