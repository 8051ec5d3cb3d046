package dev.limbeck.sql;

/** What single characters are to PostgreSQL's lexer. */
final class Signs {
    private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";

    private Signs() {}

    /** Vertical tab is blank since PostgreSQL 16, and an error before. */
    static boolean isBlank(char sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r');
    }

    static boolean isNewline(char sign) {
        return sign == '\n' || sign == '\r';
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Every character beyond ASCII does, be it a letter or not. */
    static boolean startsWord(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_' || sign >= 0x80;
    }

    static boolean continuesTag(char sign) {
        return startsWord(sign) || isDigit(sign);
    }

    static boolean continuesWord(char sign) {
        return continuesTag(sign) || sign == '$';
    }

    static boolean isOperator(char sign) {
        return OPERATOR.indexOf(sign) >= 0;
    }
}
