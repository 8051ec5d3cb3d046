package dev.limbeck.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An element of a change log, in whichever of its formats it is written: what XML has as an attribute is a child too.
 *
 * @param value its own text; empty where there is none
 * @param line where it stands
 * @param valueLine where the text begins
 */
record LiquibaseNode(String name, String value, int line, int valueLine, List<LiquibaseNode> children) {
    LiquibaseNode {
        children = List.copyOf(children);
    }

    /** Returns the children of a name, in order. */
    List<LiquibaseNode> all(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).toList();
    }

    /** Returns the text of the first child of a name; empty where there is none. */
    String text(String wanted) {
        return all(wanted).stream().map(LiquibaseNode::value).findFirst().orElse("");
    }

    /** Returns what its children say in one word each. */
    LiquibaseSettings settings() {
        Map<String, String> values = new HashMap<>();
        children.stream()
                .filter(child -> child.children().isEmpty())
                .forEach(child -> values.putIfAbsent(
                        child.name().toLowerCase(Locale.ROOT), child.value().strip()));
        return new LiquibaseSettings(values);
    }
}
