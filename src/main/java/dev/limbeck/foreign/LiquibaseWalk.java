package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Goes through a change log and what it includes, in the order in which Liquibase runs it. */
final class LiquibaseWalk {
    /** The author of SQL that is included without change sets in it. */
    static final String WHOLE_FILE = "includeAll";

    private final LiquibaseFiles files;
    private final LiquibaseReading reading;
    private final Deque<SourceFile> open = new ArrayDeque<>();

    LiquibaseWalk(LiquibaseFiles files, LiquibaseReading reading) {
        this.files = files;
        this.reading = reading;
    }

    /** Reads a file of a change log, and what it includes. */
    void read(LiquibaseLog log) {
        reading.use(log.file());
        open.push(log.file());
        if (LiquibaseLog.isFormatted(log.file())) {
            new LiquibaseSql(log, reading, (node, from) -> visit(node, from)).read();
        } else if (LiquibaseLog.isSql(log.file())) {
            wholeFile(log);
        } else {
            nodes(log);
        }
        open.pop();
    }

    private void wholeFile(LiquibaseLog log) {
        LiquibaseLog plain = new LiquibaseLog(log.file(), log.path(), "");
        reading.add(new LiquibaseChangeSet(
                plain,
                1,
                "raw",
                WHOLE_FILE,
                new LiquibaseSettings(Map.of()),
                "",
                List.of(),
                Script.of(log.file()),
                null));
    }

    private void nodes(LiquibaseLog log) {
        reading.remark(Remark.changed(
                log.place(0), "is in the order and the headers of the revisions, but for the names of the authors"));
        LiquibaseNode root = LiquibaseLog.node(log.file());
        LiquibaseSettings settings = reading.properties().filled(root.settings(), log.file());
        LiquibaseLog named = log.called(settings.text("logicalfilepath"));
        reading.remarks().addAll(settings.remarks(log.place(root.line())));
        root.children().forEach(node -> visit(node, named));
    }

    private void visit(LiquibaseNode node, LiquibaseLog log) {
        LiquibaseSettings settings = reading.properties().filled(node.settings(), log.file());
        Place place = log.place(node.line());
        switch (node.name()) {
            case "changeSet" -> new LiquibaseElements(log, files, reading).changeSet(node, settings);
            case "include", "includeAll" -> include(node, settings, log);
            case "property" -> property(node, settings, log);
            case "preConditions" -> precondition(node, place);
            case "modifyChangeSets" -> {
                reading.remarks().addAll(settings.remarks(place));
                node.children().forEach(child -> visit(child, log));
            }
            default -> {
                if (!node.children().isEmpty()) {
                    reading.remark(Remark.missing(
                            place,
                            "has %s, which is not known here".formatted(node.name()),
                            "See what Liquibase does with it, and with which change sets."));
                }
            }
        }
    }

    private void precondition(LiquibaseNode node, Place place) {
        boolean isMet = node.children().stream()
                .allMatch(each -> each.name().equals("dbms")
                        && new LiquibaseSettings(Map.of("dbms", each.text("type"))).isForPostgres());
        if (!isMet) {
            reading.remark(LiquibaseElements.precondition(place));
        }
    }

    private void include(LiquibaseNode node, LiquibaseSettings settings, LiquibaseLog log) {
        Place place = log.place(node.line());
        if (!reading.isRun(settings, place)) {
            return;
        }
        reading.remarks().addAll(settings.remarks(place));
        LiquibaseReference reference = LiquibaseReference.of(settings, log);
        Optional<List<SourceFile>> found = node.name().equals("include")
                ? files.find(reference).map(List::of)
                : files.below(reference).map(this::read);
        if (found.isEmpty()) {
            reading.remark(missing(place, reference));
        }
        for (SourceFile file : found.orElse(List.of())) {
            String path = node.name().equals("include") ? reference.path() : reference.path(file);
            LiquibaseLog included = new LiquibaseLog(file, path, log.logicalPath());
            include(node, included.otherwise(settings.text("logicalfilepath")), place);
        }
        if (!settings.text("filter", "resourcefilter", "resourcecomparator").isEmpty()) {
            reading.remark(Remark.missing(
                    place,
                    "has a class of Java choose or sort the files: here all are taken, sorted by path",
                    "See which of them it takes, and in which order."));
        }
    }

    /** Those that Liquibase takes of a folder. */
    private List<SourceFile> read(List<SourceFile> folder) {
        folder.stream().filter(file -> !isRead(file) && !reading.isUsed(file)).forEach(file -> {
            reading.use(file);
            reading.remark(Remark.left(file, "lies in a folder that is included, and is in no format of Liquibase's"));
        });
        return folder.stream().filter(LiquibaseWalk::isRead).toList();
    }

    private void include(LiquibaseNode node, LiquibaseLog log, Place place) {
        if (open.contains(log.file()) && node.name().equals("include")) {
            throw new BadChangeLog(place, "includes %s, which is being read already".formatted(log.path()));
        }
        if (open.contains(log.file())) {
            reading.remark(Remark.left(place, "includes a file that is being read already"));
        } else if (!isRead(log.file())) {
            reading.remark(Remark.missing(
                    place,
                    "includes %s, which is in a format that is not read".formatted(log.path()),
                    "Write what it does into revisions of your own."));
            reading.use(log.file());
        } else {
            read(log);
        }
    }

    private static boolean isRead(SourceFile file) {
        return LiquibaseLog.isSql(file) || LiquibaseLog.isNodes(file);
    }

    private static Remark missing(Place place, LiquibaseReference reference) {
        boolean mayBe = reference.settings().isOff("errorifmissing")
                || reference.settings().isOff("errorifmissingorempty");
        String what = "includes %s, which is not here".formatted(reference.given());
        return mayBe
                ? Remark.left(place, what)
                : Remark.missing(place, what, "Name the file that Liquibase is told to run, where the others are too.");
    }

    private void property(LiquibaseNode node, LiquibaseSettings settings, LiquibaseLog log) {
        Place place = log.place(node.line());
        if (!reading.isRun(settings, place)) {
            return;
        }
        if (settings.isChosen()) {
            reading.remark(Remark.missing(
                    place,
                    "has a property for some contexts or labels only: it is not taken",
                    "Give its value with --placeholder %s=VALUE.".formatted(settings.text("name"))));
        } else if (settings.text("file").isEmpty()) {
            reading.properties().put(settings.text("name"), settings, node.text("value"), log.file());
        } else {
            files.find(LiquibaseReference.of(settings, log))
                    .ifPresentOrElse(
                            file -> properties(file, settings, log),
                            () -> reading.remark(missing(place, LiquibaseReference.of(settings, log))));
        }
    }

    private void properties(SourceFile file, LiquibaseSettings settings, LiquibaseLog log) {
        Properties found = new Properties();
        try {
            found.load(new StringReader(file.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> values = new TreeMap<>();
        found.stringPropertyNames().forEach(name -> values.put(name, found.getProperty(name)));
        values.forEach((name, value) -> reading.properties().put(name, settings, value, log.file()));
        reading.use(file);
        reading.remark(Remark.changed(
                Place.of(file.path().toString()), "has values, which stand where the change log has their names"));
    }
}
