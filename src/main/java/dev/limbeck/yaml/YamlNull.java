package dev.limbeck.yaml;

/** No value: a key with nothing behind it, {@code null} or {@code ~}. */
public record YamlNull(Span span) implements YamlNode {

    @Override
    public String kind() {
        return "nothing";
    }
}
