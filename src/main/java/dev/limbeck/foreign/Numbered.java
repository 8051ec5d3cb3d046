package dev.limbeck.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that each hold a whole migration, in the order of the versions that their names begin with. */
final class Numbered {
    private final Map<String, Migration> byVersion;
    private final Map<String, SourceFile> files;
    private final List<Remark> remarks = new ArrayList<>();

    /** None yet. */
    Numbered(Comparator<String> order) {
        byVersion = new TreeMap<>(order);
        files = new TreeMap<>(order);
    }

    /**
     * Takes a migration.
     *
     * @param key how the tool calls it in the database
     * @throws SameVersion if another file has its version
     */
    void put(String version, String title, String key, SourceFile file, Scripts scripts) {
        SourceFile other = files.putIfAbsent(version, file);
        if (other != null) {
            throw new SameVersion(version, other, file);
        }
        byVersion.put(version, new Migration(PairFiles.revision(version, title, file), key, scripts));
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    ForeignHistory history(String tool) {
        return new ForeignHistory(tool, Migration.inLine(List.copyOf(byVersion.values())), remarks);
    }
}
