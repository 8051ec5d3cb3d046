package dev.limbeck.foreign;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan of Sqitch's with its scripts, as they become revisions. */
final class SqitchProject {
    private static final String CONF = "sqitch.conf";

    private final Map<String, SourceFile> files;
    private final SqitchConf conf;
    private final SqitchPlan plan;
    private final List<Remark> remarks;
    private final PsqlScript psql;
    private final Set<SourceFile> used = new HashSet<>();
    private final List<RevisionId> ids = new ArrayList<>();

    private SqitchProject(Map<String, SourceFile> files, SqitchConf conf, SqitchPlan plan, List<Remark> remarks) {
        this.files = files;
        this.conf = conf;
        this.plan = plan;
        this.remarks = remarks;
        this.psql = new PsqlScript(remarks::add);
    }

    /**
     * Reads the plan.
     *
     * @throws NoPlan if there is none where the configuration has it
     */
    static SqitchProject of(Source source) {
        Map<String, SourceFile> files = new TreeMap<>();
        source.files().forEach(file -> files.putIfAbsent(file.name(), file));
        SourceFile conf = files.get(CONF);
        SqitchConf read = SqitchConf.of(conf == null ? "" : conf.text());
        SourceFile plan = files.get(read.planFile());
        if (plan == null) {
            throw new NoPlan(read.planFile());
        }
        List<Remark> remarks = new ArrayList<>();
        if (conf != null) {
            remarks.add(
                    read.engine().equals("pg")
                            ? Remark.left(conf, "says where the plan and its scripts lie, and how Sqitch runs them")
                            : Remark.missing(
                                    conf,
                                    "is for %s, not for PostgreSQL".formatted(read.engine()),
                                    "See whether the SQL is PostgreSQL's."));
        }
        remarks.add(Remark.changed(
                Place.of(plan.path().toString()),
                "is in the headers of the revisions, but for the names of those who planned them"));
        return new SqitchProject(files, read, SqitchPlan.of(plan, remarks), remarks);
    }

    ForeignHistory history(String tool) {
        List<Migration> migrations = new ArrayList<>();
        plan.changes().forEach(change -> ids.add(id(change.name())));
        for (int index = 0; index < plan.changes().size(); index++) {
            migrations.add(migration(index));
        }
        files.values().stream()
                .filter(file -> !used.contains(file))
                .filter(file -> !file.equals(plan.file()) && !file.name().equals(CONF))
                .forEach(file -> remarks.add(Remark.left(file, "is no script of a change that is planned")));
        return new ForeignHistory(tool, Migration.inLine(migrations), remarks);
    }

    /** That of an earlier change does not depend on what is planned later. */
    private RevisionId id(String name) {
        RevisionId id = Version.id(name.replace('/', '_'));
        for (int number = 2; ids.contains(id); number++) {
            id = Version.id(name.replace('/', '_') + "." + number);
        }
        return id;
    }

    private Migration migration(int index) {
        SqitchChange change = plan.changes().get(index);
        int number = 1
                + (int) plan.changes().subList(0, index).stream()
                        .filter(each -> each.name().equals(change.name()))
                        .count();
        Revision revision = new Revision(
                ids.get(index),
                List.of(),
                dependencies(change, index),
                labels(change),
                change.note().isEmpty() ? Version.words(change.name()) : change.note(),
                change.planned(),
                Origin.of(plan.file().path().toString()));
        return new Migration(
                revision, SqitchRegistry.key(plan.project() + ":" + change.name(), number), scripts(change, index));
    }

    private List<String> labels(SqitchChange change) {
        List<String> labels = new ArrayList<>();
        for (String tag : change.tags()) {
            if (Version.isLabel(tag) && ids.stream().noneMatch(id -> id.value().equals(tag))) {
                labels.add(tag);
            } else {
                remarks.add(Remark.changed(place(change), "has the tag @%s, which can be no label".formatted(tag)));
            }
        }
        return labels;
    }

    private List<String> dependencies(SqitchChange change, int index) {
        List<String> found = new ArrayList<>();
        for (String required : change.requires()) {
            Optional<RevisionId> id = find(required, index);
            id.map(RevisionId::value).filter(each -> !found.contains(each)).ifPresent(found::add);
            if (id.isEmpty()) {
                remarks.add(Remark.missing(
                        place(change),
                        "requires %s, which is not in this plan above it".formatted(required),
                        "Import the project that has it too, and name its revision in dependsOn."));
            }
        }
        change.conflicts()
                .forEach(other -> remarks.add(Remark.missing(
                        place(change),
                        "conflicts with %s, which no header can say".formatted(other),
                        "See to it that the two are not in one project.")));
        return found;
    }

    /** The latest change above that a dependency may mean. */
    private Optional<RevisionId> find(String required, int before) {
        String own = plan.project() + ":";
        String name = required.startsWith(own) ? required.substring(own.length()) : required;
        String[] parts = name.split("@", 2);
        int end = parts.length < 2 ? before : Math.min(before, tagged(parts[1]) + 1);
        for (int index = end - 1; index >= 0; index--) {
            if (parts[0].isEmpty() || plan.changes().get(index).name().equals(parts[0])) {
                return Optional.of(ids.get(index));
            }
        }
        return Optional.empty();
    }

    private int tagged(String tag) {
        for (int index = 0; index < plan.changes().size(); index++) {
            if (plan.changes().get(index).tags().contains(tag)) {
                return index;
            }
        }
        return -1;
    }

    private Scripts scripts(SqitchChange change, int index) {
        SourceFile deploy = file("deploy", change, index);
        Script upgrade = deploy == null
                ? new Script(
                        plan.file(),
                        change.line(),
                        "",
                        "has the change %s, of which no script is here".formatted(change.name()))
                : psql.plain(Script.of(deploy));
        Script revert = script("revert", change, index);
        Script verify = script("verify", change, index);
        return new Scripts(
                upgrade,
                revert,
                verify == null ? null : new SqitchVerify(remarks::add).section(verify),
                Together.UNSAID);
    }

    private @Nullable Script script(String kind, SqitchChange change, int index) {
        SourceFile file = file(kind, change, index);
        return file == null ? null : psql.plain(Script.of(file));
    }

    private @Nullable SourceFile file(String kind, SqitchChange change, int index) {
        List<String> names = new ArrayList<>();
        if (plan.isReworked(index)) {
            plan.reworkTags(index).forEach(tag -> names.add(conf.reworkedFolder(kind) + change.name() + "@" + tag));
        } else {
            names.add(conf.folder(kind) + change.name());
        }
        Optional<SourceFile> found = names.stream()
                .map(name -> Optional.ofNullable(files.get(name + "." + conf.extension())))
                .flatMap(Optional::stream)
                .findFirst();
        found.ifPresent(used::add);
        return found.orElse(null);
    }

    private Place place(SqitchChange change) {
        return Place.of(plan.file().path().toString(), change.line());
    }
}
