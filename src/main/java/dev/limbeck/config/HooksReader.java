package dev.limbeck.config;

import dev.limbeck.problem.Place;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code hooks}. */
final class HooksReader {
    private static final List<String> KEYS =
            Stream.of(HookMoment.values()).map(HookMoment::key).toList();
    private static final String LIST =
            "Write the program and its arguments as a list, as in [pg_dump, -Fc, -f, before.dump];"
                    + " several programs as a list of such lists.";

    private final YamlMap map;

    private HooksReader(YamlMap map) {
        this.map = map;
    }

    /**
     * Reads the value of the key.
     *
     * @throws BadValue if a program is not a list of texts, or its time is none
     */
    static Hooks read(YamlMap map) {
        map.allowOnly(KEYS);
        HooksReader reader = new HooksReader(map);
        Map<HookMoment, List<Hook>> hooks = new EnumMap<>(HookMoment.class);
        for (HookMoment moment : HookMoment.values()) {
            map.value(moment.key()).ifPresent(value -> hooks.put(moment, reader.hooks(moment.key(), value)));
        }
        hooks.values().removeIf(List::isEmpty);
        return new Hooks(hooks);
    }

    /** One program, or several. */
    private List<Hook> hooks(String key, YamlNode value) {
        boolean areSeveral =
                value instanceof YamlList list && list.items().stream().noneMatch(YamlText.class::isInstance);
        return areSeveral
                ? ((YamlList) value)
                        .items().stream().map(item -> hook(key, item)).toList()
                : List.of(hook(key, value));
    }

    private Hook hook(String key, YamlNode value) {
        Place place = map.place(value);
        if (value instanceof YamlMap program) {
            program.allowOnly(List.of("command", "timeout"));
            YamlNode command = program.value("command")
                    .orElseThrow(() -> new BadValue("A program of '" + key + "' has no command", List.of(place), LIST));
            return new Hook(command("command", command), timeout(program), place);
        }
        return new Hook(command(key, value), Hook.TIMEOUT, place);
    }

    private List<String> command(String key, YamlNode value) {
        if (!(value instanceof YamlList list) || list.items().isEmpty()) {
            String found = value instanceof YamlList ? "an empty list" : value.kind();
            throw new BadValue(
                    "Key '" + key + "' takes a list of arguments, not " + found, List.of(map.place(value)), LIST);
        }
        return list.items().stream().map(item -> argument(key, item)).toList();
    }

    private String argument(String key, YamlNode item) {
        if (item instanceof YamlText text) {
            return text.value();
        }
        throw new BadValue(
                "An argument of '" + key + "' is " + item.kind() + ", not a text", List.of(map.place(item)), LIST);
    }

    private static Duration timeout(YamlMap program) {
        return program.text("timeout")
                .map(text -> TimeLimit.parse(text)
                        .filter(limit -> !limit.isZero())
                        .orElseThrow(() -> new BadValue(
                                "Key 'timeout' cannot be '" + text + "'",
                                program.place("timeout").stream().toList(),
                                "Write 500ms, 30s, 10m or 2h.")))
                .orElse(Hook.TIMEOUT);
    }
}
