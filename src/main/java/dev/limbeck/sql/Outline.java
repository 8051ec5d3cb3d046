package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tokens of one statement say about its kind and its end, gathered as they pass. */
final class Outline {
    private static final int HEAD = 5;

    private final List<Token> head = new ArrayList<>(HEAD);
    private @Nullable Token last;
    private int parentheses;
    private int blocks;
    private boolean copiesIn;

    boolean isEmpty() {
        return head.isEmpty();
    }

    int start() {
        return head.get(0).start();
    }

    int end() {
        return last == null ? start() : last.end();
    }

    /** Whether a semicolon belongs to the statement: it stands in a rule's parentheses or in a routine's body. */
    boolean isNested() {
        return parentheses > 0 || blocks > 0;
    }

    void add(Token token) {
        if (head.size() < HEAD) {
            head.add(token);
        }
        if (parentheses == 0) {
            countBlocks(token);
            copiesIn |= isLast("from") && (token.is("stdin") || token.is("stdout")) && begins("copy");
        }
        countParentheses(token);
        last = token;
    }

    private void countParentheses(Token token) {
        if (token.is("(")) {
            parentheses++;
        } else if (token.is(")") && parentheses > 0) {
            parentheses--;
        }
    }

    /**
     * Counts what END closes: the body and each CASE in it. After AS or a dot the words are names, and the END of the
     * body stands nowhere but after a semicolon.
     */
    private void countBlocks(Token token) {
        if (blocks == 0) {
            blocks = isLast("begin") && token.is("atomic") && createsRoutine() ? 1 : 0;
        } else if (isLast("as") || isLast(".")) {
            return;
        } else if (token.is("case")) {
            blocks++;
        } else if (token.is("end") && (blocks > 1 || isLast(";") || isLast("atomic"))) {
            blocks--;
        }
    }

    private boolean createsRoutine() {
        return begins("create", "function")
                || begins("create", "procedure")
                || begins("create", "or", "replace", "function")
                || begins("create", "or", "replace", "procedure");
    }

    Statement.Kind kind() {
        if (copiesIn) {
            return Statement.Kind.COPY_DATA;
        }
        return controlsTransaction() ? Statement.Kind.TRANSACTION_CONTROL : Statement.Kind.ORDINARY;
    }

    private boolean controlsTransaction() {
        return begins("begin")
                || begins("start", "transaction")
                || (begins("commit") && !begins("commit", "prepared"))
                || begins("end")
                || begins("abort")
                || (begins("rollback") && !begins("rollback", "prepared") && !rollsBackToSavepoint())
                || (begins("prepare", "transaction") && !preparesStatement());
    }

    private boolean rollsBackToSavepoint() {
        return begins("rollback", "to") || begins("rollback", "work", "to") || begins("rollback", "transaction", "to");
    }

    /** PREPARE transaction AS …, since the word is free to be a name. */
    private boolean preparesStatement() {
        return begins("prepare", "transaction", "as") || begins("prepare", "transaction", "(");
    }

    /** What a backslash in '…' is after the statement, which may be SET standard_conforming_strings. */
    Backslash plainStrings(Backslash before) {
        if (begins("reset", "all") || begins("discard", "all") || (begins("reset") && isStandardStrings(1))) {
            return Backslash.ORDINARY;
        }
        int name = begins("set", "session") || begins("set", "local") ? 2 : 1;
        if (!begins("set") || !isStandardStrings(name)) {
            return before;
        }
        return isOff(name + 2) ? Backslash.ESCAPES : Backslash.ORDINARY;
    }

    private boolean isStandardStrings(int index) {
        return unquoted(index).equalsIgnoreCase("standard_conforming_strings");
    }

    /** As PostgreSQL reads it: 0, or the beginning of off, false or no. */
    private boolean isOff(int index) {
        return unquoted(index).matches("(?i)0|off?|n|no|f|fa|fal|fals|false");
    }

    private String unquoted(int index) {
        return index < head.size() ? head.get(index).text().replaceAll("^['\"]|['\"]$", "") : "";
    }

    private boolean begins(String... words) {
        if (head.size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!head.get(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isLast(String word) {
        return last != null && last.is(word);
    }
}
