package dev.limbeck.foreign;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been read of a change log so far. */
final class LiquibaseReading {
    private final LiquibaseProperties properties;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<SourceFile> used = new HashSet<>();
    private final Map<String, LiquibaseChangeSet> changeSets = new LinkedHashMap<>();

    LiquibaseReading(Terms terms) {
        properties = new LiquibaseProperties(terms);
    }

    LiquibaseProperties properties() {
        return properties;
    }

    List<Remark> remarks() {
        return remarks;
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    /** Notes that a file has been read. */
    void use(SourceFile file) {
        used.add(file);
    }

    boolean isUsed(SourceFile file) {
        return used.contains(file);
    }

    /** Whether something runs on PostgreSQL at all; says so where it does not. */
    boolean isRun(LiquibaseSettings settings, Place place) {
        if (!settings.isForPostgres()) {
            remarks.add(Remark.left(place, "is for another database than PostgreSQL"));
            return false;
        }
        if (settings.isOn("ignore")) {
            remarks.add(Remark.left(place, "is told to be ignored"));
            return false;
        }
        return true;
    }

    /** Takes a change set that is run. */
    void add(LiquibaseChangeSet changeSet) {
        Place place = changeSet.log().place(changeSet.line());
        LiquibaseChangeSet other = changeSets.putIfAbsent(changeSet.key(), changeSet);
        if (other != null) {
            remarks.add(Remark.missing(
                    place,
                    "is a second change set %s, which Liquibase refuses".formatted(changeSet.key()),
                    "Give it another id, as Liquibase demands."));
            return;
        }
        remarks.addAll(changeSet.settings().remarks(place));
    }

    /**
     * Returns what a change set runs that has been read before.
     *
     * @param where it is asked for
     */
    Script again(String key, Script where) {
        LiquibaseChangeSet found = changeSets.get(key);
        return found == null
                ? new Script(
                        where.file(), where.firstLine(), "", "rolls back by a change set that is not above it: " + key)
                : found.upgrade();
    }

    /** Returns one migration behind the other. */
    List<Migration> migrations() {
        Set<RevisionId> ids = new HashSet<>();
        Map<LiquibaseChangeSet, RevisionId> byChangeSet = new LinkedHashMap<>();
        changeSets.values().forEach(each -> byChangeSet.put(each, id(each, ids)));
        Set<String> names = new HashSet<>();
        ids.forEach(id -> names.add(id.value()));
        List<Migration> migrations = new ArrayList<>();
        byChangeSet.forEach((each, id) -> migrations.add(migration(each, id, names)));
        return Migration.inLine(migrations);
    }

    private static RevisionId id(LiquibaseChangeSet changeSet, Set<RevisionId> taken) {
        RevisionId id = Version.id(changeSet.name());
        for (int number = 2; !taken.add(id); number++) {
            id = Version.id(changeSet.name() + "." + number);
        }
        return id;
    }

    private Migration migration(LiquibaseChangeSet changeSet, RevisionId id, Set<String> names) {
        Revision revision = new Revision(
                id,
                List.of(),
                List.of(),
                labels(changeSet, names),
                changeSet.message(),
                changeSet.date(),
                Origin.of(changeSet.log().file().path().toString()));
        Scripts scripts = Scripts.of(changeSet.upgrade(), changeSet.downgrade())
                .run(changeSet.settings().together());
        return new Migration(revision, changeSet.key(), scripts);
    }

    /** A label is a name that no revision and no other label has. */
    private List<String> labels(LiquibaseChangeSet changeSet, Set<String> names) {
        List<String> labels = new ArrayList<>();
        for (String tag : changeSet.tags()) {
            if (Version.isLabel(tag) && names.add(tag)) {
                labels.add(tag);
            } else {
                remarks.add(Remark.changed(
                        changeSet.log().place(changeSet.line()),
                        "has the tag %s, which can be no label".formatted(tag)));
            }
        }
        return labels;
    }
}
