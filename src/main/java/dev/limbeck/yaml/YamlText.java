package dev.limbeck.yaml;

/**
 * A single value. Numbers keep the digits they were written with.
 *
 * @param value without its quotes
 * @param isFlag whether it is a plain {@code true} or {@code false}
 */
public record YamlText(String value, boolean isFlag, Span span) implements YamlNode {

    @Override
    public String kind() {
        return isFlag ? value : "a text";
    }
}
