package dev.limbeck.script;

import dev.limbeck.problem.Place;
import dev.limbeck.yaml.YamlList;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlNode;
import dev.limbeck.yaml.YamlText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the header of a revision demands of its run, as it was written; each list in the order of the header.
 *
 * @param settings the key of each is the name of a setting
 * @param invariants queries
 * @param postgres versions of the server; at most one
 * @param extensions names
 * @param confirmations texts that somebody has to say yes to
 * @param patience the values of {@link #LOCK_TIMEOUT}, {@link #LOCK_RETRIES} and {@link #STATEMENT_TIMEOUT}, as far as
 *     they are given
 */
public record Demands(
        List<Written> settings,
        List<Written> invariants,
        List<Written> postgres,
        List<Written> extensions,
        List<Written> confirmations,
        List<Written> patience) {
    /** How long a statement may wait for a lock. */
    public static final String LOCK_TIMEOUT = "lockTimeout";

    /** How often a revision is tried again that did not get its locks. */
    public static final String LOCK_RETRIES = "lockRetries";

    /** How long a statement may run. */
    public static final String STATEMENT_TIMEOUT = "statementTimeout";

    private static final String SETTINGS = "settings";
    private static final String INVARIANTS = "invariants";
    private static final String REQUIRES = "requires";
    private static final String POSTGRES = "postgres";
    private static final String EXTENSIONS = "extensions";
    private static final String CONFIRM = "confirm";
    private static final List<String> PATIENCE = List.of(LOCK_TIMEOUT, LOCK_RETRIES, STATEMENT_TIMEOUT);

    static final List<String> KEYS = Stream.concat(Stream.of(SETTINGS, INVARIANTS, REQUIRES), PATIENCE.stream())
            .toList();

    /** Those of a header that says nothing of the kind. */
    static final Demands NONE = new Demands(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Reads them.
     *
     * @throws dev.limbeck.yaml.WrongType if a value is not of the type that its key takes
     * @throws dev.limbeck.yaml.UnknownKey if a revision requires what cannot be required
     * @throws EmptyDemand if a key demands nothing
     */
    static Demands of(YamlMap header) {
        demandValues(header, KEYS);
        YamlMap requires = header.map(REQUIRES).orElse(null);
        if (requires != null) {
            requires.allowOnly(List.of(POSTGRES, EXTENSIONS, CONFIRM));
            demandValues(requires, requires.keys());
        }
        header.map(SETTINGS).ifPresent(settings -> demandValues(settings, settings.keys()));
        return new Demands(
                header.map(SETTINGS).map(Demands::settings).orElse(List.of()),
                values(header, INVARIANTS),
                requires == null ? List.of() : single(requires, POSTGRES),
                requires == null ? List.of() : values(requires, EXTENSIONS),
                requires == null ? List.of() : values(requires, CONFIRM),
                PATIENCE.stream().flatMap(key -> single(header, key).stream()).toList());
    }

    /** Whether a header says anything of the kind: most do not. */
    static boolean areIn(YamlMap header) {
        return KEYS.stream().anyMatch(key -> header.node(key).isPresent());
    }

    /** What was forgotten behind a key would switch it off in silence. */
    private static void demandValues(YamlMap map, Collection<String> keys) {
        for (String key : keys) {
            if (map.node(key).isPresent() && map.value(key).isEmpty()) {
                throw new EmptyDemand(key, map.place(key).stream().toList());
            }
        }
    }

    /** A value may be a flag, such as {@code true}, or a list, as for {@code search_path}. */
    private static List<Written> settings(YamlMap settings) {
        return settings.keys().stream()
                .map(name -> setting(settings, name, settings.value(name).orElseThrow()))
                .toList();
    }

    private static Written setting(YamlMap settings, String name, YamlNode value) {
        Place place = settings.place(value);
        boolean isPlain = value instanceof YamlText || value instanceof YamlList;
        String text = value instanceof YamlText flag && flag.isFlag()
                ? flag.value()
                : isPlain
                        ? settings.texts(name).stream().collect(Collectors.joining(", "))
                        : settings.text(name).orElse("");
        return new Written(name, text, place, index -> place);
    }

    private static List<Written> single(YamlMap map, String key) {
        map.text(key);
        return values(map, key);
    }

    private static List<Written> values(YamlMap map, String key) {
        return map.items(key).stream()
                .map(item -> new Written(key, item.value(), map.place(item), index -> map.placeWithin(item, index)))
                .toList();
    }
}
