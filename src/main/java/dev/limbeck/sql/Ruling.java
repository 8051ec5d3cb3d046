package dev.limbeck.sql;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.TableWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rules that hold for one statement come to. */
final class Ruling {
    private final Map<String, ObjectLock> locks = new LinkedHashMap<>();
    private final Map<String, TableWork> work = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private Impact.Basis basis = Impact.Basis.RULE;

    static Impact of(List<LockRules.Hit> hits, Words words) {
        if (hits.isEmpty()) {
            return unknown().impact();
        }
        Ruling ruling = new Ruling();
        hits.forEach(hit -> ruling.add(hit, words));
        return ruling.impact();
    }

    static Ruling unknown() {
        Ruling ruling = new Ruling();
        ruling.doubt();
        return ruling;
    }

    Impact impact() {
        return new Impact(basis, List.copyOf(locks.values()), List.copyOf(work.values()), List.copyOf(remarks));
    }

    /** From here on it is not known wholly. */
    void doubt() {
        basis = Impact.Basis.UNKNOWN;
    }

    /** The strongest lock on a thing counts. */
    void lock(ObjectLock lock) {
        locks.merge(
                lock.kind() + " " + lock.object(),
                lock,
                (one, other) -> one.mode().compareTo(other.mode()) >= 0 ? one : other);
    }

    private void work(TableWork done) {
        work.merge(done.kind() + " " + done.table(), done, (one, other) -> one.isCertain() ? one : other);
    }

    /**
     * Adds what a rule says of a text.
     *
     * @param words where the tables are that the rule does not name
     */
    void add(LockRules.Hit hit, Words words) {
        hit.rule().locks().forEach(part -> addLocks(part, hit, words));
        hit.rule().work().forEach(part -> addWork(part, hit));
        if (!hit.rule().remark().isEmpty()) {
            remarks.add(hit.rule().remark());
        }
    }

    private void addLocks(String part, LockRules.Hit hit, Words words) {
        switch (part) {
            case "-" -> {}
            case "?" -> doubt();
            case "query" -> addQuery(words);
            case "references" ->
                named(words, "references").forEach(name -> lock(table(name, LockMode.SHARE_ROW_EXCLUSIVE)));
            case "likes" -> named(words, "like").forEach(name -> lock(table(name, LockMode.ACCESS_SHARE)));
            default -> addLock(part, hit);
        }
    }

    private void addLock(String part, LockRules.Hit hit) {
        int end = part.indexOf('>');
        String role = Form.singular(part.substring(1, end));
        LockMode mode = LockMode.read(part.substring(end + 1).strip()).orElseThrow();
        hit.names().stream()
                .filter(named -> named.role().equals(role))
                .forEach(named -> lock(new ObjectLock(kind(role), named.name(), mode)));
    }

    private static ObjectLock table(String name, LockMode mode) {
        return new ObjectLock(ObjectLock.Kind.TABLE, name, mode);
    }

    private static ObjectLock.Kind kind(String role) {
        return role.equals("other") ? ObjectLock.Kind.TABLE : ObjectLock.Kind.valueOf(role.toUpperCase(Locale.ROOT));
    }

    private void addWork(String part, LockRules.Hit hit) {
        int end = part.indexOf('>');
        String role = Form.singular(part.substring(1, end));
        String word = part.substring(end + 1).strip();
        boolean isCertain = !word.endsWith("?");
        TableWork.Kind kind = TableWork.Kind.valueOf(word.replace("?", "").toUpperCase(Locale.ROOT));
        hit.names().stream()
                .filter(named -> named.role().equals(role))
                .forEach(named -> work(new TableWork(named.name(), kind, isCertain)));
    }

    /** Which rows it reads is the planner's choice, but where it changes all. */
    private void addQuery(Words words) {
        QueryTables tables = QueryTables.of(words);
        boolean isOfAll = (words.begins("update") || words.begins("delete")) && words.find(0, "where") < 0;
        boolean isPlainInsert = words.begins("insert") && words.find(0, "select") < 0;
        for (ObjectLock lock : tables.locks()) {
            lock(lock);
            boolean isTarget = lock.mode() == LockMode.ROW_EXCLUSIVE;
            boolean isInserted = isTarget && words.find(0, "update") < 0 && words.find(0, "delete") < 0;
            if (!isPlainInsert && !isInserted) {
                work(new TableWork(lock.object(), TableWork.Kind.SCAN, isTarget && isOfAll));
            }
        }
        if (!tables.calls().isEmpty()) {
            doubt();
            remarks.add("What these functions do is not known: " + String.join(", ", tables.calls()) + ".");
        }
    }

    private static List<String> named(Words words, String keyword) {
        List<String> names = new ArrayList<>();
        for (int at = words.find(0, keyword); at >= 0; at = words.find(at + 1, keyword)) {
            boolean isClause = keyword.equals("references") || words.at(at - 1, "(") || words.at(at - 1, ",");
            if (isClause && words.isName(at + 1)) {
                names.add(words.properName(at + 1, words.lastOfName(at + 1)));
            }
        }
        return names;
    }
}
