package dev.limbeck.cli;

import dev.limbeck.config.Patience;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of retries. */
final class RetriesConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String word) {
        return Patience.retries(word)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is not a number from 0 to " + Patience.MOST_RETRIES));
    }
}
