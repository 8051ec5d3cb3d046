package dev.limbeck.yaml;

import java.util.List;

/** Values one after the other, in the order written. */
public record YamlList(List<YamlNode> items, Span span) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
