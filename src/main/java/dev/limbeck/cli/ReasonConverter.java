package dev.limbeck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A reason, which somebody will want to read. */
final class ReasonConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a reason is never blank");
        }
        return text.strip();
    }
}
