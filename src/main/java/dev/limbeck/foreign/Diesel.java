package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** diesel: {@code 2020-01-01-000000_title/up.sql} and {@code down.sql}; {@code metadata.toml} says where no transaction is. */
final class Diesel implements Tool {
    private static final Pattern NAME = Pattern.compile("([^/]+)/(up\\.sql|down\\.sql|metadata\\.toml)");
    private static final String METADATA = "metadata.toml";
    private static final Pattern UNBOUND = Pattern.compile("(?m)^\\s*run_in_transaction\\s*=\\s*false\\b");

    @Override
    public String name() {
        return "diesel";
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(file -> file.name().matches("[^/]+/up\\.sql"));
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        Map<String, Map<String, SourceFile>> folders = new TreeMap<>();
        List<Remark> remarks = new ArrayList<>();
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.name());
            if (name.matches() && source.has(each -> each.name().equals(name.group(1) + "/up.sql"))) {
                folders.computeIfAbsent(name.group(1), folder -> new TreeMap<>())
                        .put(name.group(2), file);
            } else {
                remarks.add(Remark.left(file, "is no part of a migration: these are folders with an up.sql"));
            }
        }
        checkVersions(folders);
        folders.values().stream()
                .flatMap(files -> Stream.ofNullable(files.get(METADATA)))
                .forEach(file -> remarks.add(Remark.changed(
                        Place.of(file.path().toString()), "is in the header of its revision, as far as it is heeded")));
        return new ForeignHistory(
                name(),
                Migration.inLine(folders.entrySet().stream()
                        .map(each -> migration(each.getKey(), each.getValue()))
                        .toList()),
                remarks);
    }

    private static void checkVersions(Map<String, Map<String, SourceFile>> folders) {
        Map<String, SourceFile> versions = new TreeMap<>();
        folders.forEach((folder, files) -> files.values().stream().limit(1).forEach(file -> {
            SourceFile other = versions.putIfAbsent(version(folder), file);
            if (other != null) {
                throw new SameVersion(version(folder), other, file);
            }
        }));
    }

    /** The version that diesel keeps: what stands before the first {@code _}, without {@code -}. */
    private static String version(String folder) {
        return folder.split("_", 2)[0].replace("-", "");
    }

    private static Migration migration(String folder, Map<String, SourceFile> files) {
        SourceFile up = files.get("up.sql");
        if (up == null) {
            throw new IllegalArgumentException(folder + " has no up.sql");
        }
        String[] parts = folder.split("_", 2);
        String title = parts.length < 2 ? "" : parts[1];
        return new Migration(
                PairFiles.revision(version(folder), title, up),
                version(folder),
                Scripts.of(Script.of(up), script(files.get("down.sql"))).run(together(files.get(METADATA))));
    }

    private static @Nullable Script script(@Nullable SourceFile file) {
        return file == null ? null : Script.of(file);
    }

    private static Together together(@Nullable SourceFile metadata) {
        return metadata != null && UNBOUND.matcher(metadata.text()).find() ? Together.NOT : Together.UNSAID;
    }

    @Override
    public AppliedTable appliedTable() {
        return AppliedTable.ofVersions("__diesel_schema_migrations", "version");
    }
}
