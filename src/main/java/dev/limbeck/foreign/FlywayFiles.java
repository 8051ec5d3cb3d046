package dev.limbeck.foreign;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flyway's files, as they come together. */
final class FlywayFiles {
    private static final Pattern UNBOUND =
            Pattern.compile("(?mi)^\\s*(?:flyway\\.)?executeInTransaction\\s*=\\s*false\\b");
    private static final Pattern LITERAL =
            Pattern.compile("(?mi)^\\s*(?:flyway\\.)?placeholderReplacement\\s*=\\s*false\\b");
    private static final Pattern CONDITION = Pattern.compile("(?mi)^\\s*(?:flyway\\.)?shouldExecute\\s*=");

    private final Terms terms;
    private final NavigableMap<FlywayVersion, SourceFile> versioned = new TreeMap<>();
    private final NavigableMap<FlywayVersion, SourceFile> baselines = new TreeMap<>();
    private final NavigableMap<FlywayVersion, SourceFile> undoing = new TreeMap<>();
    private final NavigableMap<String, SourceFile> repeatable = new TreeMap<>();
    private final Map<String, SourceFile> settings = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    FlywayFiles(Terms terms) {
        this.terms = terms;
    }

    void put(SourceFile file) {
        FlywayName name = FlywayName.of(file);
        switch (name.kind()) {
            case VERSIONED -> put(versioned, new FlywayVersion(name.version()), file);
            case BASELINE -> put(baselines, new FlywayVersion(name.version()), file);
            case UNDO -> put(undoing, new FlywayVersion(name.version()), file);
            case REPEATABLE -> put(repeatable, name.title(), file);
            case SETTINGS -> settings.put(file.name().replaceFirst("\\.\\w+$", ""), file);
            case CALLBACK ->
                remarks.add(Remark.missing(
                        file,
                        "is a callback, which Flyway runs around its own runs",
                        "Write what it does into a revision, or into a hook: `hooks` in alembic.yaml."));
            case OTHER_CALLBACK -> remarks.add(Remark.left(file, "is a callback of something that is no migration"));
            case NONE -> remarks.add(Remark.left(file, "is not named as a migration"));
        }
    }

    private static <V> void put(Map<V, SourceFile> files, V version, SourceFile file) {
        SourceFile other = files.putIfAbsent(version, file);
        if (other != null) {
            throw new SameVersion(FlywayName.of(file).version(), other, file);
        }
    }

    ForeignHistory history(String tool) {
        List<Migration> migrations = new ArrayList<>();
        chooseBaseline();
        versioned.forEach((version, file) -> migrations.add(migration(version, file)));
        undoing.forEach((version, file) -> {
            if (!versioned.containsKey(version)) {
                remarks.add(Remark.left(file, "undoes a version that is not here"));
            }
        });
        repeatable.values().forEach(file -> migrations.add(repeatable(file)));
        nameSettings();
        return new ForeignHistory(tool, Migration.inLine(migrations), remarks);
    }

    /** A baseline stands for versions up to its own: it is one itself where those are gone. */
    private void chooseBaseline() {
        FlywayVersion first = versioned.isEmpty() ? null : versioned.firstKey();
        FlywayVersion chosen =
                first == null ? (baselines.isEmpty() ? null : baselines.lastKey()) : baselines.lowerKey(first);
        baselines.forEach((version, file) -> {
            if (!version.equals(chosen)) {
                remarks.add(Remark.left(file, "is a baseline of versions that are here one by one, or of older ones"));
            }
        });
        if (chosen != null) {
            versioned.put(chosen, baselines.get(chosen));
        }
    }

    private Migration migration(FlywayVersion version, SourceFile file) {
        SourceFile undo = undoing.get(version);
        Revision revision = new Revision(
                Version.id(version.text()),
                List.of(),
                List.of(),
                List.of(),
                Version.words(FlywayName.of(file).title()),
                version.date(),
                Origin.of(file.path().toString()));
        return new Migration(revision, version.key(), scripts(file, undo));
    }

    private Migration repeatable(SourceFile file) {
        String title = FlywayName.of(file).title();
        remarks.add(Remark.changed(
                Place.of(file.path().toString()),
                "was run again whenever it changed: as a revision it runs once, and a change of it is a new one"));
        Revision revision = new Revision(
                Version.id("R__" + title),
                List.of(),
                List.of(),
                List.of(),
                Version.words(title),
                "",
                Origin.of(file.path().toString()));
        return new Migration(revision, FlywayTable.repeatableKey(Version.words(title)), scripts(file, null));
    }

    private Scripts scripts(SourceFile file, @Nullable SourceFile undo) {
        Scripts scripts = Scripts.of(script(file), undo == null ? null : script(undo));
        boolean isUnbound = isSet(file, UNBOUND) || (undo != null && isSet(undo, UNBOUND));
        return isUnbound ? scripts.run(Together.NOT) : scripts;
    }

    private Script script(SourceFile file) {
        if (!file.name().endsWith(".sql")) {
            return Script.missing(file, "is written in another language than SQL");
        }
        Script script = Script.of(file);
        if (isSet(file, LITERAL)) {
            return script;
        }
        remarks.addAll(Placeholders.IN_BRACES.remarks(script, terms));
        return Placeholders.IN_BRACES.filled(script, terms);
    }

    private boolean isSet(SourceFile file, Pattern setting) {
        SourceFile found = settings.get(file.name());
        return found != null && setting.matcher(found.text()).find();
    }

    private void nameSettings() {
        for (SourceFile file : settings.values()) {
            if (CONDITION.matcher(file.text()).find()) {
                remarks.add(Remark.missing(
                        file,
                        "says on which condition its migration runs",
                        "See what of it holds for your databases."));
            } else {
                remarks.add(Remark.changed(
                        Place.of(file.path().toString()), "is in the header of its revision, as far as it is heeded"));
            }
        }
    }
}
