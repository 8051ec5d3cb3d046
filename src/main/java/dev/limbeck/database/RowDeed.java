package dev.limbeck.database;

import dev.limbeck.database.RowLinks.ForeignKey;
import dev.limbeck.database.RowRelations.Relation;
import dev.limbeck.impact.LockMode;
import dev.limbeck.schema.RowUse;
import dev.limbeck.sql.ChangedNames;
import dev.limbeck.sql.Program;
import dev.limbeck.sql.RowForm;
import dev.limbeck.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What one statement had to do with rows: what was seen as it ran, and what it would have done as well had it found rows, by
 * foreign keys, triggers and functions. Of partitions it tells as of the table that they are of.
 */
final class RowDeed {
    private static final List<String> REMOVING = List.of("delete", "truncate", "merge");
    private static final List<String> ADDING = List.of("insert", "copy", "merge");

    private final Statement statement;
    private final RowLinks links;
    private final Map<Long, Relation> before;
    private final Map<Long, Relation> all = new LinkedHashMap<>();
    private final Set<Long> touched = new HashSet<>();
    private final Set<Long> written = new HashSet<>();
    private final Set<Long> blind = new HashSet<>();
    private final Set<Long> found = new HashSet<>();
    private boolean isProgram;

    RowDeed(Statement statement, RowRelations before, RowRelations after, RowLinks links) {
        this.statement = statement;
        this.links = links;
        this.before = before.byNumber();
        all.putAll(after.byNumber());
        all.putAll(withState(before.byNumber(), after.byNumber()));
    }

    /** Under the names that they had, as they are now. */
    private static Map<Long, Relation> withState(Map<Long, Relation> before, Map<Long, Relation> after) {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        before.forEach((number, then) -> {
            Relation now = after.getOrDefault(number, then);
            relations.put(
                    number,
                    new Relation(
                            then.name(),
                            then.plainName(),
                            then.kind(),
                            now.changed() - then.changed(),
                            then.hasRows(),
                            now.modes()));
        });
        return relations;
    }

    /** What was seen as it ran. */
    RowUse seen(RowForm form) {
        Set<Long> locked = roots(Relation::isLocked);
        if (form == RowForm.NEW_COLUMN) {
            return new RowUse(none(), names(locked), none(), none(), none(), none());
        }
        touched.addAll(locked);
        found.addAll(roots(each -> form == RowForm.ALL_ROWS ? each.hasRows() : each.changed() > 0));
        if (form.mayChangeRows()) {
            LockMode mode = form == RowForm.ALL_ROWS ? LockMode.ACCESS_EXCLUSIVE : LockMode.ROW_EXCLUSIVE;
            write(roots(each -> each.modes().contains(mode)));
            programs(form).forEach(this::follow);
            followForeignKeys();
        }
        return use();
    }

    /** What may be, where it does not run within a transaction, and nobody sees it. */
    RowUse byText() {
        RowForm form = RowForm.of(statement);
        touched.addAll(mentioned(ChangedNames.mentionedIn(statement.text())));
        programs(form).forEach(this::follow);
        return use();
    }

    /** What may be, where nothing is known of it. */
    RowUse ofAll() {
        isProgram = true;
        write(roots(each -> true));
        return use();
    }

    private RowUse use() {
        boolean isBlind = !blind.isEmpty() || makesEmptyCopy();
        touched.addAll(written);
        SortedSet<String> besides = isBlind ? names(touched) : none();
        boolean isWhole = isProgram || RowForm.takesWholeRows(statement);
        return new RowUse(names(touched), none(), names(written), names(blind), besides, isWhole ? besides : none());
    }

    private boolean makesEmptyCopy() {
        return RowForm.of(statement) == RowForm.QUERY
                && all.entrySet().stream()
                        .filter(each -> !before.containsKey(each.getKey()))
                        .anyMatch(each ->
                                !each.getValue().isView() && each.getValue().changed() == 0);
    }

    private void write(Collection<Long> tables) {
        written.addAll(tables);
        tables.stream().filter(table -> !found.contains(table)).forEach(blind::add);
    }

    /** Functions, triggers and blocks may do more where there are rows. */
    private List<Program> programs(RowForm form) {
        List<Program> programs = new ArrayList<>();
        if (form == RowForm.PROGRAM) {
            Program text = Program.of(statement.text());
            programs.add(text);
            programs.addAll(links.called(text.mentioned()));
        }
        programs.addAll(links.called(RowForm.calls(statement)));
        Set<Long> withTriggers = new HashSet<>(written);
        all.forEach((number, relation) -> {
            if (relation.modes().contains(LockMode.ROW_EXCLUSIVE)) {
                withTriggers.add(number);
            }
        });
        programs.addAll(links.triggered(withTriggers));
        return programs;
    }

    private void follow(Program program) {
        isProgram = true;
        Set<Long> tables = program.isComposed() ? roots(each -> true) : mentioned(program.mentioned());
        touched.addAll(tables);
        if (program.changesRows()) {
            write(tables);
        }
    }

    private Set<Long> mentioned(Set<String> words) {
        Set<Long> named = new HashSet<>();
        all.forEach((number, relation) -> {
            if (words.contains(relation.plainName())) {
                named.add(number);
            }
        });
        return rootsOf(links.below(named));
    }

    /** What a foreign key passes on is passed on from there as well. */
    private void followForeignKeys() {
        int known = -1;
        while (known < written.size() + blind.size()) {
            known = written.size() + blind.size();
            links.foreignKeys().forEach(this::follow);
        }
    }

    private void follow(ForeignKey key) {
        Set<String> words = ChangedNames.mentionedIn(statement.text());
        long child = links.root(key.child());
        long parent = links.root(key.parent());
        boolean adds = isProgram || RowForm.has(statement, ADDING);
        boolean removes = isProgram || RowForm.has(statement, REMOVING);
        if (written.contains(child) && (adds || !Collections.disjoint(words, key.childColumns()))) {
            touched.add(parent);
        }
        boolean changesKey = !Collections.disjoint(words, key.parentColumns());
        if (written.contains(parent) && (removes || changesKey)) {
            touched.add(child);
            if (blind.contains(parent) && ((removes && key.passesDeletes()) || (changesKey && key.passesUpdates()))) {
                write(List.of(child));
            }
        }
    }

    private Set<Long> roots(Predicate<Relation> some) {
        Set<Long> chosen = new HashSet<>();
        all.forEach((number, relation) -> {
            if (some.test(relation)) {
                chosen.add(number);
            }
        });
        return rootsOf(chosen);
    }

    /** Views hold no rows. */
    private Set<Long> rootsOf(Collection<Long> relations) {
        Set<Long> roots = new HashSet<>();
        relations.stream().map(links::root).forEach(number -> {
            Relation root = all.get(number);
            if (root != null && !root.isView()) {
                roots.add(number);
            }
        });
        return roots;
    }

    private SortedSet<String> names(Set<Long> tables) {
        SortedSet<String> names = new TreeSet<>();
        tables.forEach(number -> {
            Relation table = all.get(number);
            if (table != null) {
                names.add(table.object());
            }
        });
        return names;
    }

    private static SortedSet<String> none() {
        return Collections.emptySortedSet();
    }
}
