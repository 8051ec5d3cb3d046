package dev.limbeck.sql;

/** A token as it stands in a text: a word, a literal with its quotes, a number, an operator, or a single sign. */
record Token(String source, int start, int end) {

    /** Whether the token is this keyword or sign; quoted, it is neither. */
    boolean is(String keyword) {
        return end - start == keyword.length() && source.regionMatches(true, start, keyword, 0, keyword.length());
    }

    String text() {
        return source.substring(start, end);
    }
}
