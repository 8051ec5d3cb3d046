package dev.limbeck.config;

import dev.limbeck.check.Rule;
import dev.limbeck.problem.Place;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code checks} of {@code alembic.yaml}: rules by their names, and how many heads, or whose, are allowed. */
final class ChecksReader {
    private static final String HEADS = "heads";

    private final YamlMap checks;

    private ChecksReader(YamlMap checks) {
        this.checks = checks;
    }

    /**
     * Returns what is said.
     *
     * @throws dev.limbeck.yaml.UnknownKey if a rule is not known
     * @throws BadValue if a value is not one of those a rule takes
     */
    static Checks read(YamlMap checks) {
        List<String> known = new ArrayList<>(List.of(HEADS));
        known.addAll(Rule.names());
        checks.allowOnly(known);
        return new ChecksReader(checks).read();
    }

    private Checks read() {
        Map<Rule, Checking> said = new EnumMap<>(Rule.class);
        checks.keys().stream()
                .flatMap(name -> Rule.named(name).stream())
                .forEach(rule -> checks.text(rule.toString())
                        .map(word -> checking(rule, word))
                        .filter(checking -> checking != Checks.byItself(rule))
                        .ifPresent(checking -> said.put(rule, checking)));
        if (checks.value(HEADS).orElse(null) instanceof YamlList labels
                && !labels.items().isEmpty()) {
            return new Checks(said, labels.items().size(), checks.texts(HEADS));
        }
        return new Checks(said, mostHeads(), List.of());
    }

    private Checking checking(Rule rule, String word) {
        return Stream.of(Checking.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> bad(
                        rule.toString(),
                        word,
                        Stream.of(Checking.values())
                                .map(ChecksReader::word)
                                .collect(Collectors.joining(" or ", "Write ", "."))));
    }

    private static String word(Checking checking) {
        return checking.name().toLowerCase(Locale.ROOT);
    }

    private int mostHeads() {
        String remedy = "Write how many are allowed, such as 1, or the labels of branches that may have one each:"
                + " [expand, contract].";
        if (checks.value(HEADS).isEmpty()) {
            return Checks.DEFAULT.mostHeads();
        }
        if (!(checks.value(HEADS).get() instanceof YamlText text)) {
            throw bad(HEADS, "nothing", remedy);
        }
        if (!text.value().matches("[1-9]\\d{0,5}")) {
            throw bad(HEADS, text.value(), remedy);
        }
        return Integer.parseInt(text.value());
    }

    private BadValue bad(String key, String value, String remedy) {
        List<Place> places = checks.place(key).stream().toList();
        return new BadValue("Key '" + key + "' cannot be '" + value + "'", places, remedy);
    }
}
