package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Change sets that are written as elements. */
final class LiquibaseElements {
    /** What a change set has beside changes, and attributes. */
    private static final Set<String> NO_CHANGES = Set.of(
            "comment", "rollback", "preConditions", "preconditions", "modifySql", "validCheckSum", "validCheckSums");

    /** Attributes, which YAML does not tell from changes. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "author",
            "dbms",
            "runAlways",
            "alwaysRun",
            "runOnChange",
            "context",
            "contextFilter",
            "labels",
            "runInTransaction",
            "failOnError",
            "onValidationFail",
            "objectQuotingStrategy",
            "logicalFilePath",
            "created",
            "runOrder",
            "runWith",
            "runWithSpoolFile",
            "ignore");

    private final LiquibaseLog log;
    private final LiquibaseReading reading;
    private final LiquibaseChanges changes;

    LiquibaseElements(LiquibaseLog log, LiquibaseFiles files, LiquibaseReading reading) {
        this.log = log;
        this.reading = reading;
        this.changes = new LiquibaseChanges(log, files, reading);
    }

    /** What is said of conditions. */
    static Remark precondition(Place place) {
        return Remark.missing(
                place,
                "has preconditions, which no header can say: what is behind them always runs",
                "See that they hold for your databases, or put what they ask into the SQL, as in DO $$ BEGIN IF … END $$.");
    }

    /** Reads one. */
    void changeSet(LiquibaseNode written, LiquibaseSettings settings) {
        LiquibaseNode node = flat(written);
        if (!reading.isRun(settings, log.place(node.line()))) {
            return;
        }
        List<LiquibaseNode> all = changes(node);
        String name = "change set %s:%s".formatted(settings.text("author"), settings.text("id"));
        for (LiquibaseNode child : node.children()) {
            Place place = log.place(child.line());
            if (child.name().equalsIgnoreCase("preConditions")) {
                reading.remark(precondition(place));
            } else if (child.name().equals("modifySql")) {
                reading.remark(Remark.missing(
                        place,
                        "has a modifySql, by which other SQL runs than stands there",
                        "Write into its revision what runs."));
            }
        }
        reading.add(new LiquibaseChangeSet(
                log,
                node.line(),
                settings.text("id"),
                settings.text("author"),
                settings,
                comment(node, all),
                tags(all),
                script(all, node, settings, "The SQL of " + name),
                rollback(node, all, "The rollback of " + name)));
    }

    /** What it says of itself, or else what its changes say. */
    private static String comment(LiquibaseNode node, List<LiquibaseNode> changes) {
        String own = joined(node.all("comment"));
        return own.isEmpty()
                ? joined(changes.stream()
                        .flatMap(change -> change.all("comment").stream())
                        .toList())
                : own;
    }

    private static String joined(List<LiquibaseNode> comments) {
        return comments.stream()
                .map(comment -> comment.value().strip().replaceAll("\\s*\\n\\s*", "\n"))
                .filter(comment -> !comment.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Returns it with what stands among its changes in their place, where Liquibase takes a rollback too. */
    private static LiquibaseNode flat(LiquibaseNode node) {
        List<LiquibaseNode> children = node.children().stream()
                .flatMap(child -> child.name().equals("changes") ? child.children().stream() : Stream.of(child))
                .toList();
        return new LiquibaseNode(node.name(), node.value(), node.line(), node.valueLine(), children);
    }

    private static List<LiquibaseNode> changes(LiquibaseNode node) {
        return node.children().stream()
                .filter(child -> !NO_CHANGES.contains(child.name()) && !ATTRIBUTES.contains(child.name()))
                .toList();
    }

    private List<String> tags(List<LiquibaseNode> changes) {
        return changes.stream()
                .filter(change -> change.name().equals("tagDatabase"))
                .map(change -> reading.properties().filled(change.text("tag"), log.file()))
                .toList();
    }

    private Script script(List<LiquibaseNode> all, LiquibaseNode node, LiquibaseSettings settings, String whose) {
        Script script = changes.script(all, node.line(), whose);
        return settings.text("runwith").equals("psql") ? new PsqlScript(reading::remark).plain(script) : script;
    }

    /** Liquibase does not undo SQL by itself; what it makes SQL of, it often does. */
    private @Nullable Script rollback(LiquibaseNode node, List<LiquibaseNode> all, String whose) {
        List<LiquibaseNode> rollbacks = node.all("rollback");
        if (rollbacks.isEmpty()) {
            Optional<LiquibaseNode> own =
                    all.stream().filter(LiquibaseChanges::isUndoneBySelf).findFirst();
            if (all.stream().anyMatch(LiquibaseChanges::isSql)) {
                return null;
            }
            return own.map(change -> new Script(
                            log.file(),
                            change.line(),
                            "",
                            "has %s, of which Liquibase alone makes SQL".formatted(change.name())))
                    .orElseGet(() -> Script.of(log.file(), node.line(), ""));
        }
        List<Script> parts = new ArrayList<>();
        rollbacks.forEach(rollback -> parts.add(rollback(rollback, whose)));
        Optional<Script> missing = parts.stream().filter(Script::isMissing).findFirst();
        return missing.isPresent()
                ? missing.get()
                : LiquibaseParts.joined(
                        parts.stream().filter(part -> !part.text().isEmpty()).toList(),
                        Script.of(log.file(), rollbacks.get(0).line(), ""),
                        reading.remarks());
    }

    private Script rollback(LiquibaseNode rollback, String whose) {
        LiquibaseSettings settings = reading.properties().filled(rollback.settings(), log.file());
        String id = settings.text("changesetid");
        if (!id.isEmpty()) {
            String path = settings.text("changesetpath");
            return reading.again(
                    LiquibaseTable.key(settings.text("changesetauthor"), id, path.isEmpty() ? log.keyPath() : path),
                    Script.of(log.file(), rollback.line(), ""));
        }
        List<LiquibaseNode> inner = new ArrayList<>(rollback.children());
        if (!rollback.value().isBlank()) {
            inner.add(new LiquibaseNode("sql", rollback.value(), rollback.line(), rollback.valueLine(), List.of()));
        }
        return changes.script(inner, rollback.line(), whose);
    }
}
