package dev.limbeck.sql;

import java.util.HashSet;
import java.util.Set;

/** What the statements of a transaction have made so far, by name as it was typed. */
final class Newcomers {
    private final Set<String> names = new HashSet<>();

    boolean has(String name) {
        return names.contains(name);
    }

    /** One that may have been there before, as with IF NOT EXISTS, is no newcomer. */
    void read(Statement statement) {
        Words words = Words.of(statement);
        if (words.begins("alter")) {
            rename(words);
        }
        int at = 1;
        if (!words.begins("create") || words.at(1, "or")) {
            return;
        }
        while (words.at(at, "unlogged")
                || words.at(at, "temp")
                || words.at(at, "temporary")
                || words.at(at, "materialized")
                || words.at(at, "unique")) {
            at++;
        }
        boolean isKept =
                words.at(at, "table") || words.at(at, "view") || words.at(at, "sequence") || words.at(at, "index");
        boolean isNew = !words.at(at + 1, "if") && !words.at(at + 1, "concurrently");
        if (isKept && isNew && words.isName(at + 1) && !words.at(at + 1, "on")) {
            names.add(words.properName(at + 1, words.lastOfName(at + 1)));
        }
    }

    private void rename(Words words) {
        int to = words.find(2, "rename", "to");
        int name = words.at(2, "if", "exists") ? 4 : words.at(2, "only") ? 3 : 2;
        if (to < 0 || !words.isName(name) || !words.isName(to + 2)) {
            return;
        }
        String old = words.properName(name, words.lastOfName(name));
        String schema = old.contains(".") ? old.substring(0, old.lastIndexOf('.') + 1) : "";
        String renamed = schema + words.properName(to + 2, to + 2);
        if (names.remove(old)) {
            names.add(renamed);
        } else {
            names.remove(renamed);
        }
    }
}
