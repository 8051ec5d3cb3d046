package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlReader;
import dev.limbeck.yaml.YamlSource;
import dev.limbeck.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a change log in YAML, and so one in JSON. */
final class LiquibaseYaml {
    private static final String ROOT = "databaseChangeLog";

    private LiquibaseYaml() {}

    /**
     * Returns what stands below {@code databaseChangeLog}. JSON may be indented by tabs, which YAML may not, and has none
     * within quotes.
     *
     * @throws dev.limbeck.yaml.MalformedYaml if it is not YAML, or has an alias
     */
    static LiquibaseNode read(SourceFile file) {
        String text = file.text();
        boolean isJson = file.name().toLowerCase(Locale.ROOT).endsWith(".json");
        String readable = isJson ? text.replace('\t', ' ') : text;
        YamlMap map = YamlReader.read(new YamlSource(file.path().toString(), readable, text, Exit.FAILED));
        return map.node(ROOT)
                .map(value -> node(map, ROOT, value))
                .orElseGet(() -> new LiquibaseNode(ROOT, "", 1, 1, List.of()));
    }

    private static LiquibaseNode node(YamlMap map, String name, YamlNode value) {
        int line = map.key(name).orElse(value.span()).line();
        if (value instanceof YamlText text) {
            return new LiquibaseNode(
                    name, text.value(), line, map.placeWithin(text, 0).line(), List.of());
        }
        return new LiquibaseNode(name, texts(value), line, line, children(value));
    }

    private static String texts(YamlNode value) {
        return value instanceof YamlList list
                ? list.items().stream()
                        .filter(YamlText.class::isInstance)
                        .map(item -> ((YamlText) item).value())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** A list is what its items are, one behind the other. */
    private static List<LiquibaseNode> children(YamlNode value) {
        List<LiquibaseNode> children = new ArrayList<>();
        if (value instanceof YamlMap map) {
            for (String key : map.keys()) {
                children.add(node(map, key, map.node(key).orElseThrow()));
            }
        } else if (value instanceof YamlList list) {
            list.items().forEach(item -> children.addAll(children(item)));
        }
        return children;
    }
}
