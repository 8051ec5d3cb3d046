package dev.limbeck.check;

import static dev.limbeck.check.Severity.ERROR;
import static dev.limbeck.check.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check looks for. Ids and names are for good: configurations, suppressions and dashboards hold them. Rules of
 * the graph have ids below LB200, those of single files below LB300, those of the database below LB400, those of what git
 * would merge below LB500, and those of the model follow.
 */
public enum Rule {
    MULTIPLE_HEADS(
            101,
            ERROR,
            "More heads than are allowed",
            "Nobody knows which of several heads `head` is, and `upgrade head` refuses. Put one branch behind the other"
                    + " with `limbeck rebase`, or join them with `limbeck merge`. `checks: {heads: …}` says how many, or"
                    + " which labelled ones, are allowed."),
    CYCLE(
            102,
            ERROR,
            "Revisions that each have to come before the other",
            "One of them names something newer than itself: correct its downRevision or dependsOn."),
    MISSING_PARENT(
            103,
            ERROR,
            "A parent that no file declares",
            "The file was deleted, renamed to another id, or lies on a branch that is not merged. Restore it, or name"
                    + " another parent."),
    DUPLICATE_ID(
            104,
            ERROR,
            "One id in two files",
            "Delete one of them if it is a copy; otherwise give one a new id, and name that wherever it is a parent."),
    MISSING_DEPENDENCY(
            105,
            ERROR,
            "A dependency that no file declares, as id or as label",
            "Correct the name in dependsOn, or restore the file that declares it."),
    BAD_LABEL(
            106,
            ERROR,
            "A branch label that cannot be one, or is taken",
            "A label is declared once, is no id of a revision, and no word of the grammar of targets."),
    AMBIGUOUS_PREFIX(
            107,
            WARNING,
            "An id or label that is the beginning of an id",
            "Whoever types the beginning of the longer one and stops early gets the shorter one, without being asked."
                    + " Write longer ids from the start: `limbeck revision` does."),
    HEAD_FILE(
            108,
            ERROR,
            "A head file that does not name the heads",
            "Git reports that two branches have each added a revision only if both have changed the line of the head file"
                    + " that names their head. Commands that write keep it; `limbeck check --fix` makes it right."),
    CONFLICT_MARKERS(
            109,
            ERROR,
            "A revision file in which git has left a conflict",
            "Both sides of a merge stand in it, between lines of seven signs each. Nobody knows which of the two is right, and"
                    + " no command works. Keep one, or what both come to, and take the markers away."),
    BAD_REPLACEMENT(
            110,
            ERROR,
            "Revisions of which it is not clear what stands for them",
            "Two revisions replace the same one, or one replaces itself. Two branches have each squashed: keep what one of"
                    + " them has written, delete the file of the other, and squash what follows anew."),
    REPLACED_PARENT(
            111,
            ERROR,
            "A parent in the midst of what another revision replaces",
            "A branch began there before it was squashed, and comes behind all of it now, also behind what it has never"
                    + " followed. See that it fits there, and name as its parent what stands for it: `limbeck rebase`."),
    UNREADABLE_FILE(
            201,
            ERROR,
            "A revision file that cannot be read",
            "See that it is there, that it may be read, and that it is UTF-8."),
    INVALID_HEADER(
            202,
            ERROR,
            "A header that does not say clearly what the revision is",
            "No command works while a header is wrong. Correct the line."),
    FILE_NAME(
            203,
            WARNING,
            "A file that is not named as fileTemplate says",
            "A name with another id than the file declares misleads whoever looks for it. Rename the file, or change"
                    + " fileTemplate."),
    EMPTY_MESSAGE(204, ERROR, "A revision that does not say what it is for", "Write a message into its header."),
    LONG_ID(
            205,
            ERROR,
            "An id that is longer than the column of the version table",
            "The column of a table that Alembic made holds 32 characters, and a run past it would be refused. Take a"
                    + " shorter id, or widen the column."),
    MISSING_DOWNGRADE(
            206,
            ERROR,
            "A revision that cannot be undone and does not say so",
            "Write a section `-- +downgrade`, empty where there is nothing to undo, or `-- irreversible: true` into the"
                    + " header where nothing can be."),
    SECTIONS(
            207,
            ERROR,
            "Sections that are not clear",
            "`-- +upgrade` and `-- +downgrade` each stand alone on a line, once; SQL stands below one of them."),
    UNSPLITTABLE_SQL(
            208,
            ERROR,
            "SQL that cannot be split into statements",
            "A quote, a comment or the data of a COPY is not closed, or a backslash command of psql stands in it."),
    REFUSED_IN_TRANSACTION(
            209,
            ERROR,
            "A statement that PostgreSQL refuses in a transaction",
            "Put it into a revision of its own, with `-- transaction: false` in the header."),
    OWN_TRANSACTION(
            210,
            ERROR,
            "A transaction of the file's own where it cannot be",
            "A revision runs in a transaction already. With `-- transaction: false`, BEGIN and COMMIT come in pairs."),
    BAD_TERMS(
            211,
            ERROR,
            "A demand on its run that no run could keep as it is written",
            "What a header says of time limits, retries, server versions and invariants has to be readable before"
                    + " anything runs."),
    BEHIND(301, ERROR, "A head that the database has not applied", "Run `limbeck upgrade heads`."),
    SKIPPED(
            302,
            ERROR,
            "A revision that the database never ran, though it ran what follows",
            "A rebase has put it below where the database is. Run `limbeck upgrade --apply-skipped heads`, or say with"
                    + " `limbeck stamp --assume-applied` that it is there."),
    EDITED(
            303,
            WARNING,
            "A file that says something else than was applied",
            "Restore the file, or say with `limbeck accept` that the change does not matter."),
    UNKNOWN(
            304,
            ERROR,
            "An applied revision that no file declares",
            "Restore its file; `limbeck log` has what is known of it, `limbeck downgrade --from-ledger` undoes it."),
    UNFINISHED(
            305,
            ERROR,
            "A revision that was begun and not finished",
            "Go on with `limbeck upgrade --resume` or `limbeck downgrade --resume`."),
    DATABASE_DRIFT(
            306,
            ERROR,
            "A schema in the database that is not what its revisions make",
            "Somebody has changed it by hand. Bring it into a revision, or take it back: `limbeck diff --from current --to"
                    + " database --sql` writes what was done."),
    MERGE_CONFLICT(
            401,
            ERROR,
            "A file that git could not merge",
            "Both sides changed it. Merge the other branch, resolve the conflict, and check again."),
    MODEL_DRIFT(
            501,
            ERROR,
            "A model that is not what the migrations make",
            "Run `limbeck revision --autogenerate`, or correct the model.");

    private static final int FIRST_OF_FILES = 200;
    private static final int FIRST_OF_DATABASE = 300;
    private static final int FIRST_OF_MERGES = 400;
    private static final int FIRST_OF_MODEL = 500;

    private final int number;
    private final Severity severity;
    private final String title;
    private final String help;

    Rule(int number, Severity severity, String title, String help) {
        this.number = number;
        this.severity = severity;
        this.title = title;
        this.help = help;
    }

    /** Returns the names of all, in the order of their ids. */
    public static List<String> names() {
        return Stream.of(values()).map(Rule::toString).toList();
    }

    /** Returns the rule of a name; empty where there is none. */
    public static Optional<Rule> named(String name) {
        return Stream.of(values()).filter(rule -> rule.toString().equals(name)).findFirst();
    }

    /** What it is called by for good: {@code LB101}. */
    public String id() {
        return "LB" + number;
    }

    /** What breaking it means where the project says nothing. */
    public Severity severity() {
        return severity;
    }

    /** What breaks it, as a heading. */
    public String title() {
        return title;
    }

    /** Why it matters, and what to do. */
    public String help() {
        return help;
    }

    /** Whether the graph is wrong where it is broken. */
    public boolean isOfGraph() {
        return number < FIRST_OF_FILES;
    }

    /** Whether the files alone tell that it is broken. */
    public boolean isOfFiles() {
        return number < FIRST_OF_DATABASE;
    }

    /** Whether only the database tells that it is broken. */
    public boolean isOfDatabase() {
        return number >= FIRST_OF_DATABASE && number < FIRST_OF_MERGES;
    }

    /** Whether it can be broken only by what git would merge. */
    public boolean isOfMerge() {
        return number >= FIRST_OF_MERGES && number < FIRST_OF_MODEL;
    }

    /** Its name in the configuration: {@code multiple-heads}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
