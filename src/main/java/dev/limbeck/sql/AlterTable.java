package dev.limbeck.sql;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import java.util.ArrayList;
import java.util.List;

/** An ALTER TABLE, which does several things at once, under the strongest of the locks that they need. */
final class AlterTable {
    private final LockRules rules;
    private final Words words;
    private final int serverVersion;

    AlterTable(LockRules rules, Words words, int serverVersion) {
        this.rules = rules;
        this.words = words;
        this.serverVersion = serverVersion;
    }

    static boolean isOne(Words words) {
        return words.begins("alter", "table") || words.begins("alter", "foreign", "table");
    }

    Impact impact() {
        int name = nameAt();
        if (!words.isName(name) || words.at(name, "all", "in", "tablespace")) {
            return Ruling.unknown().impact();
        }
        Form.Named table = new Form.Named("table", words.properName(name, words.lastOfName(name)));
        Ruling ruling = new Ruling();
        actions().forEach(action -> add(ruling, table, action));
        return ruling.impact();
    }

    /** The rules that hold for one of its actions, for each in order. */
    List<LockRules.Hit> hits() {
        return actions().stream().flatMap(action -> hits(action).stream()).toList();
    }

    private int nameAt() {
        int at = words.at(1, "foreign") ? 3 : 2;
        at = words.at(at, "if", "exists") ? at + 2 : at;
        return words.at(at, "only") ? at + 1 : at;
    }

    private List<Words> actions() {
        List<Words> actions = new ArrayList<>();
        int last = words.lastOfName(nameAt());
        int begin = words.at(last + 1, "*") ? last + 2 : last + 1;
        for (int at = begin; at < words.size(); at++) {
            at = Math.max(at, words.afterParentheses(at) - 1);
            if (words.at(at, ",")) {
                actions.add(new Words(words.tokens().subList(begin, at)));
                begin = at + 1;
            }
        }
        actions.add(new Words(words.tokens().subList(begin, words.size())));
        return actions;
    }

    /** What is not noted in the documentation takes an ACCESS EXCLUSIVE lock; what it does with rows is unknown then. */
    private void add(Ruling ruling, Form.Named table, Words action) {
        List<LockRules.Hit> hits = hits(action);
        if (hits.isEmpty()) {
            ruling.lock(new ObjectLock(ObjectLock.Kind.TABLE, table.name(), LockMode.ACCESS_EXCLUSIVE));
            ruling.doubt();
        }
        for (LockRules.Hit hit : hits) {
            List<Form.Named> names = new ArrayList<>(List.of(table));
            names.addAll(hit.names());
            ruling.add(new LockRules.Hit(hit.rule(), names), action);
        }
    }

    private List<LockRules.Hit> hits(Words action) {
        List<LockRules.Hit> hits = rules.find(LockRules.Part.ACTIONS, action, 0, serverVersion);
        boolean isConstraint = !hits.isEmpty() && hits.get(0).rule().locks().contains("constraint");
        if (!isConstraint) {
            return hits;
        }
        int from = action.at(1, "constraint") ? 3 : 1;
        return rules.find(LockRules.Part.CONSTRAINTS, action, from, serverVersion);
    }
}
