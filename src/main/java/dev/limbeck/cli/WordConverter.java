package dev.limbeck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets {@code -1} through as a target, and nothing else that looks like an option. */
final class WordConverter implements ITypeConverter<String> {

    @Override
    public String convert(String word) {
        boolean isOption = word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
        if (isOption) {
            throw new TypeConversionException("'" + word + "' is not an option of this command");
        }
        return word;
    }
}
