package dev.limbeck.config;

import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code model}. */
final class ModelReader {
    private static final String MODEL = "model";
    private static final String FILES = "files";
    private static final String PROGRAM = "program";
    private static final String URL = "url";
    private static final String TIMEOUT = "timeout";
    private static final String FORMS =
            "Write SQL files, as in `model: model/*.sql`, or {program: [mvn, -q, …]}, or {url: postgresql://…}.";

    private final String file;
    private final Variables variables;

    /** Puts variables in their places, and names a file in what is wrong. */
    ModelReader(String file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    /**
     * Reads the value of the key in a configuration; null where there is none.
     *
     * @throws BadValue if it is none of the forms, or more than one
     */
    @Nullable
    ModelSource read(YamlMap config) {
        Optional<YamlNode> value = config.value(MODEL);
        if (value.isEmpty()) {
            return null;
        }
        return value.get() instanceof YamlMap forms
                ? read(forms, config.place(MODEL).stream().toList())
                : files(config, MODEL);
    }

    private ModelSource read(YamlMap forms, List<Place> place) {
        forms.allowOnly(List.of(FILES, PROGRAM, URL, TIMEOUT));
        List<String> said =
                forms.keys().stream().filter(key -> !key.equals(TIMEOUT)).toList();
        if (said.size() != 1) {
            throw new BadValue(
                    said.isEmpty() ? "Key 'model' says no model" : "Key 'model' says " + said.size() + " models",
                    place,
                    FORMS);
        }
        return switch (said.get(0)) {
            case PROGRAM -> program(forms);
            case URL -> source(ModelSource.Kind.DATABASE, forms, URL);
            default -> files(forms, FILES);
        };
    }

    /** No shell splits a line into words. */
    private ModelSource program(YamlMap forms) {
        ModelSource source = source(ModelSource.Kind.PROGRAM, forms, PROGRAM);
        List<String> words = List.of(source.words().get(0).strip().split("\\s+"));
        if (forms.value(PROGRAM).orElseThrow() instanceof YamlText && words.size() > 1) {
            throw new BadValue(
                    "Key 'program' is one text: no shell splits it into a program and its arguments",
                    source.key().places(),
                    "Write them as a list: `program: [" + String.join(", ", words)
                            + "]`, or `program: [sh, -c, …]` for what only a shell understands.");
        }
        return source;
    }

    private ModelSource files(YamlMap map, String key) {
        return source(ModelSource.Kind.FILES, map, key);
    }

    private ModelSource source(ModelSource.Kind kind, YamlMap map, String key) {
        List<Place> place = map.place(key).stream().toList();
        List<String> words = map.texts(key).stream()
                .map(word -> variables.in(word, place))
                .filter(word -> !word.isBlank())
                .toList();
        if (words.isEmpty()) {
            throw new BadValue("Key '" + key + "' is empty", place, FORMS);
        }
        return new ModelSource(kind, words, timeout(map, key), new Key(key, file, place));
    }

    private static Duration timeout(YamlMap map, String key) {
        return key.equals(MODEL)
                ? Hook.TIMEOUT
                : map.text(TIMEOUT)
                        .map(text -> TimeLimit.parse(text)
                                .filter(limit -> !limit.isZero())
                                .orElseThrow(() -> new BadValue(
                                        "Key 'timeout' cannot be '" + text + "'",
                                        map.place(TIMEOUT).stream().toList(),
                                        "Write 500ms, 30s, 10m or 2h.")))
                        .orElse(Hook.TIMEOUT);
    }
}
