package dev.limbeck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many are wanted; more than nine digits are all. */
final class CountConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
        if (!word.matches("\\d+")) {
            throw new TypeConversionException("'" + word + "' is not a number from 0");
        }
        return word.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(word);
    }
}
