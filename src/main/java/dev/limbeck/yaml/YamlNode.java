package dev.limbeck.yaml;

/** A value, as it was written. */
public sealed interface YamlNode permits YamlText, YamlNull, YamlList, YamlMap {

    /** Where it stands. */
    Span span();

    /** Returns what it is, in words for an error: {@code "a list"}. */
    String kind();
}
