package dev.limbeck.cli;

import dev.limbeck.render.OutputFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an output format. */
final class FormatConverter implements ITypeConverter<OutputFormat> {

    @Override
    public OutputFormat convert(String name) {
        return Stream.of(OutputFormat.values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of "
                        + Stream.of(OutputFormat.values())
                                .map(OutputFormat::toString)
                                .collect(Collectors.joining(", "))));
    }
}
