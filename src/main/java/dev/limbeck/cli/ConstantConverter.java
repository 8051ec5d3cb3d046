package dev.limbeck.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several words, each of which is what a constant is called. */
abstract class ConstantConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> constants;

    ConstantConverter(Class<E> type) {
        this.constants = List.of(type.getEnumConstants());
    }

    @Override
    public final E convert(String word) {
        return constants.stream()
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                        + constants.stream().map(E::toString).collect(Collectors.joining(", "))));
    }
}
