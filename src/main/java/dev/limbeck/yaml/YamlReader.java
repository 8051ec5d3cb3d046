package dev.limbeck.yaml;

/** Reads one YAML mapping. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a text as one mapping. A text without any value is an empty mapping.
     *
     * @throws MalformedYaml if it is not YAML, not one mapping, has a key twice, or uses an alias
     */
    public static YamlMap read(YamlSource source) {
        YamlMap plain = PlainMapping.read(source);
        return plain != null ? plain : ParsedMapping.read(source);
    }
}
