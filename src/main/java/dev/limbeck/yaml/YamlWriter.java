package dev.limbeck.yaml;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes keys and values with no more quotes than YAML needs. */
public final class YamlWriter {
    private static final YAMLFactory QUOTED = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();
    private static final YAMLFactory PLAIN = QUOTED.rebuild()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .build();

    /** Line breaks to YAML alone; without quotes they would be lost at the end of a value. */
    private static final String RARE_BREAKS = "\u0085\u2028\u2029";

    private YamlWriter() {}

    /** Returns {@code key: value} without a line break behind it; a value of several lines takes several. */
    public static String entry(String key, String value) {
        StringWriter text = new StringWriter();
        YAMLFactory factory = value.chars().anyMatch(c -> RARE_BREAKS.indexOf(c) >= 0) ? QUOTED : PLAIN;
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            generator.writeStringProperty(key, value);
            generator.writeEndObject();
        }
        return text.toString().stripTrailing();
    }

    /** Returns {@code key: [a, b]} in one line, in the order given. */
    public static String entry(String key, List<String> values) {
        return key + ": " + values.stream().map(YamlWriter::value).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Returns a value of one line as it can stand anywhere, between other values too: what separates them wants quotes. */
    public static String value(String value) {
        String plain = entry("item", value).substring("item: ".length());
        boolean isPlain = plain.equals(value) && value.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
        return isPlain || plain.startsWith("\"") ? plain : "'" + value.replace("'", "''") + "'";
    }
}
