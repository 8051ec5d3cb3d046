package dev.limbeck.foreign;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Files that each hold one direction of a migration, brought together by its version. */
final class PairFiles {
    /** As numbers: {@code 000001} and {@code 1} are one version. */
    static final Comparator<String> BY_NUMBER = Comparator.comparing(BigInteger::new);

    private final NavigableMap<String, Script> up;
    private final NavigableMap<String, Script> down;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Together> togethers = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    PairFiles(Comparator<String> order) {
        up = new TreeMap<>(order);
        down = new TreeMap<>(order);
    }

    /**
     * Takes a file.
     *
     * @throws SameVersion if another one is the same direction of the same version
     */
    void put(String version, String title, String direction, SourceFile file) {
        put(version, title, direction, Script.of(file));
    }

    /** Takes what is in a file, or is not. */
    void put(String version, String title, String direction, Script script) {
        Script other = (direction.equals("up") ? up : down).putIfAbsent(version, script);
        if (other != null) {
            throw new SameVersion(version, other.file(), script.file());
        }
        titles.putIfAbsent(version, title);
    }

    /** Notes that a version runs outside of a transaction. */
    void unbind(String version) {
        togethers.put(version, Together.NOT);
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    /**
     * Returns the history that they make, one version behind the other.
     *
     * @param key how the tool calls a version in the database
     */
    ForeignHistory history(String tool, UnaryOperator<String> key) {
        NavigableMap<String, Script> all = new TreeMap<>(up);
        down.forEach(all::putIfAbsent);
        List<Migration> migrations = new ArrayList<>();
        all.forEach((version, script) -> migrations.add(migration(version, script, key.apply(version))));
        return new ForeignHistory(tool, Migration.inLine(migrations), remarks);
    }

    private Migration migration(String version, Script any, String key) {
        return new Migration(
                revision(version, titles.getOrDefault(version, ""), any.file()),
                key,
                Scripts.of(upgrade(version, any), down.get(version))
                        .run(togethers.getOrDefault(version, Together.UNSAID)));
    }

    private Script upgrade(String version, Script any) {
        Script found = up.get(version);
        if (found == null) {
            remark(Remark.changed(
                    Place.of(any.file().path().toString()),
                    "has no counterpart that goes up: its revision does nothing there"));
            return Script.of(any.file(), 1, "");
        }
        return found;
    }

    /** Returns what a migration declares that has a version, a title, and nothing else. */
    static Revision revision(String version, String title, SourceFile file) {
        return new Revision(
                Version.id(version),
                List.of(),
                List.of(),
                List.of(),
                Version.words(title),
                Version.date(version),
                Origin.of(file.path().toString()));
    }
}
