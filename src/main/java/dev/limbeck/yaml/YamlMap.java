package dev.limbeck.yaml;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and their values, in the order written. A key without a value counts as absent, except for its place.
 *
 * <p>The questions for a value of some type throw {@link WrongType} where the value is of another.
 */
public final class YamlMap implements YamlNode {
    private final YamlSource source;
    private final Map<String, Entry> entries;
    private final Span span;

    YamlMap(YamlSource source, Map<String, Entry> entries, Span span) {
        this.source = source;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.span = span;
    }

    /** A key as written, and its value. */
    record Entry(Span key, YamlNode value) {}

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    /** Returns the keys, in the order written. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Demands that every key is one of those known.
     *
     * @throws UnknownKey at the first that is not
     */
    public void allowOnly(List<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw new UnknownKey(key, known, source.place(entry.key()), source.exit());
            }
        });
    }

    /** Returns where the value of a key stands, or the key itself where it has no value; empty where there is no key. */
    public Optional<Place> place(String key) {
        return span(key).map(source::place);
    }

    /** Returns the same as {@link #place(String)} without the file and its text, which take longer to put together. */
    public Optional<Span> span(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> entry.value() instanceof YamlNull
                        ? entry.key()
                        : entry.value().span());
    }

    /** Returns where a value stands. */
    public Place place(YamlNode value) {
        return source.place(value.span());
    }

    /** Returns where a character of a value stands; where the value begins, if it is not written as it reads. */
    public Place placeWithin(YamlText value, int index) {
        return source.placeWithin(value, index);
    }

    /** Returns where a key stands, its value not included; empty where there is no key. */
    public Optional<Span> key(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::key);
    }

    /** Returns what was written behind a key, {@link YamlNull} included; empty where there is no key. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Returns the value of a key, of whatever type. */
    public Optional<YamlNode> value(String key) {
        return node(key).filter(value -> !(value instanceof YamlNull));
    }

    /** Returns a single value. */
    public Optional<String> text(String key) {
        return value(key).map(value -> single(key, value, "a text").value());
    }

    /** Returns a list of single values, or a single value as a list of one; empty where the key is absent. */
    public List<String> texts(String key) {
        return items(key).stream().map(YamlText::value).toList();
    }

    /** Returns the same values as {@link #texts}, each with where it stands. */
    public List<YamlText> items(String key) {
        List<YamlText> items = new ArrayList<>();
        value(key).ifPresent(value -> {
            if (value instanceof YamlList list) {
                list.items().forEach(item -> items.add(single(key, item, "a text")));
            } else {
                items.add(single(key, value, "a text or a list of texts"));
            }
        });
        return List.copyOf(items);
    }

    /** Returns {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        return value(key).map(value -> {
            if (value instanceof YamlText text && text.isFlag()) {
                return Boolean.valueOf(text.value());
            }
            throw wrong(key, value, "true or false");
        });
    }

    /** Returns a mapping. */
    public Optional<YamlMap> map(String key) {
        return value(key).map(value -> {
            if (value instanceof YamlMap map) {
                return map;
            }
            throw wrong(key, value, "a mapping");
        });
    }

    private YamlText single(String key, YamlNode value, String wanted) {
        if (value instanceof YamlText text && !text.isFlag()) {
            return text;
        }
        throw wrong(key, value, wanted);
    }

    private WrongType wrong(String key, YamlNode value, String wanted) {
        return new WrongType(key, wanted, value.kind(), source.place(value.span()), source.exit());
    }
}
