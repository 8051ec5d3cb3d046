package dev.limbeck.sql;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.TableWork;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what statements do to others while they run, by rules: from their text and the version of the server alone. What
 * the rules do not know is said to be unknown.
 */
public final class Impacts {
    private final LockRules rules = LockRules.read();
    private final int serverVersion;

    /** For one major version of PostgreSQL. */
    public Impacts(int serverVersion) {
        this.serverVersion = serverVersion;
    }

    /** Returns what a statement does. */
    public Impact of(Statement statement) {
        Words words = Words.of(statement);
        return AlterTable.isOne(words)
                ? new AlterTable(rules, words, serverVersion).impact()
                : Ruling.of(rules.find(LockRules.Part.STATEMENTS, words, 0, serverVersion), words);
    }

    /**
     * Returns what each of the statements of one transaction does, in their order. What an earlier one of them has made
     * nobody else knows of: locks on it are left away.
     */
    public List<Impact> ofTransaction(List<Statement> statements) {
        Newcomers newcomers = new Newcomers();
        List<Impact> impacts = new ArrayList<>();
        for (Statement statement : statements) {
            impacts.add(visible(of(statement), newcomers));
            newcomers.read(statement);
        }
        return impacts;
    }

    private static Impact visible(Impact impact, Newcomers newcomers) {
        List<ObjectLock> locks = impact.locks().stream()
                .filter(lock -> !newcomers.has(lock.object()))
                .toList();
        List<TableWork> work = impact.work().stream()
                .filter(each -> !newcomers.has(each.table()))
                .toList();
        boolean isAll = locks.size() < impact.locks().size() && locks.isEmpty();
        return new Impact(impact.basis(), locks, work, isAll ? List.of() : impact.remarks());
    }
}
