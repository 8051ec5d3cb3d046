package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a change set, a change or a whole file is run.
 *
 * @param values by the names of the attributes in small letters
 */
record LiquibaseSettings(Map<String, String> values) {
    private static final String OURS = "postgresql";

    LiquibaseSettings {
        values = Map.copyOf(values);
    }

    /** Returns the value of the first of these names that has one; empty where none has. */
    String text(String... names) {
        return Stream.of(names)
                .map(name -> values.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isOn(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    boolean isOff(String name) {
        return text(name).equalsIgnoreCase("false");
    }

    /** Whether it is run on PostgreSQL. */
    boolean isForPostgres() {
        List<String> databases = Stream.of(text("dbms").split(","))
                .map(String::strip)
                .filter(database -> !database.isEmpty())
                .toList();
        if (databases.contains("none") || databases.contains("!" + OURS)) {
            return databases.contains("all");
        }
        List<String> wanted =
                databases.stream().filter(database -> !database.startsWith("!")).toList();
        return wanted.isEmpty() || wanted.contains(OURS) || wanted.contains("all");
    }

    /** Whether it runs only if Liquibase is told some word, or is not told another. */
    boolean isChosen() {
        return !text("contextfilter", "context", "labels").isEmpty();
    }

    Together together() {
        return isOff("runintransaction") ? Together.NOT : Together.UNSAID;
    }

    /** Returns what a header cannot say of it. */
    List<Remark> remarks(Place place) {
        List<Remark> remarks = new ArrayList<>();
        if (isChosen()) {
            remarks.add(chosen(place));
        }
        if (isOn("runonchange")) {
            remarks.add(Remark.changed(
                    place,
                    "was run again whenever it changed: as a revision it runs once, and a change of it is a new one"));
        }
        if (isOn("runalways") || isOn("alwaysrun")) {
            remarks.add(Remark.missing(
                    place,
                    "is run with every update: as a revision it runs once",
                    "Write what it does into a hook too: `hooks` in alembic.yaml."));
        }
        if (isOff("failonerror")) {
            remarks.add(Remark.missing(
                    place, "may fail, and Liquibase goes on: here a run stops", "Write it so that it does not fail."));
        }
        if (!text("runwith").isEmpty() && !text("runwith").equals("psql")) {
            remarks.add(Remark.missing(
                    place, "is run by %s".formatted(text("runwith")), "See whether the SQL is PostgreSQL's."));
        }
        if (!text("runorder").isEmpty()) {
            remarks.add(Remark.missing(
                    place,
                    "runs %s of all, and its revision where it stands".formatted(text("runorder")),
                    "Move it in the change log, and see that it does no harm there."));
        }
        return remarks;
    }

    private Remark chosen(Place place) {
        String context = text("contextfilter", "context");
        String words = Stream.of(
                        context.isEmpty() ? "" : "the context " + context,
                        text("labels").isEmpty() ? "" : "the labels " + text("labels"))
                .filter(word -> !word.isEmpty())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + " and " + other);
        return Remark.missing(
                place,
                "has %s, by which Liquibase may pass it over: its revision always runs".formatted(words),
                "Take out what not all of your databases are to have.");
    }
}
