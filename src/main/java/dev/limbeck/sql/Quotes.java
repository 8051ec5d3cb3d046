package dev.limbeck.sql;

import dev.limbeck.problem.Place;

/** Finds the ends of what is quoted in a section, and of its comments. Each end is the offset after the closing. */
record Quotes(SectionText section) {

    /** Of an identifier in double quotes. */
    int endOfName(int start, int quote) {
        return endOfString(start, quote, Backslash.ORDINARY);
    }

    int endOfString(int start, int quote, Backslash backslash) {
        String text = section.text();
        char sign = text.charAt(quote);
        for (int at = quote + 1; at < text.length(); at++) {
            char read = text.charAt(at);
            boolean doubled = read == sign && at + 1 < text.length() && text.charAt(at + 1) == sign;
            if (read == sign && !doubled) {
                return at + 1;
            }
            if (doubled || (read == '\\' && backslash == Backslash.ESCAPES)) {
                at++;
            }
        }
        throw sign == '"' ? UnterminatedText.name(placeOf(start)) : UnterminatedText.string(placeOf(start));
    }

    /** The quote that carries on a string that ended here, or -1: only blanks with a line break among them lead to it. */
    int continuation(int end) {
        String text = section.text();
        boolean brokeLine = false;
        int at = end;
        while (at < text.length()) {
            if (Signs.isBlank(text.charAt(at))) {
                brokeLine |= Signs.isNewline(text.charAt(at));
                at++;
            } else if (text.startsWith("--", at)) {
                at = endOfLine(at);
            } else {
                return brokeLine && text.charAt(at) == '\'' ? at : -1;
            }
        }
        return -1;
    }

    int endOfDollarQuote(int start, String tag) {
        int close = section.text().indexOf(tag, start + tag.length());
        if (close < 0) {
            throw UnterminatedText.dollarQuote(tag, placeOf(start));
        }
        return close + tag.length();
    }

    /** The line break, which is not part of a comment that it ends. */
    int endOfLine(int start) {
        String text = section.text();
        int at = start;
        while (at < text.length() && !Signs.isNewline(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Of a comment with those that are nested in it. */
    int endOfComment(int start) {
        String text = section.text();
        int depth = 1;
        int at = start + 2;
        while (depth > 0) {
            int slash = text.indexOf('/', at);
            if (slash < 0) {
                throw UnterminatedText.comment(placeOf(start));
            }
            boolean closes = slash > at && text.charAt(slash - 1) == '*';
            at = slash + 1;
            if (closes) {
                depth--;
            } else if (text.startsWith("*", at)) {
                depth++;
                at++;
            }
        }
        return at;
    }

    private Place placeOf(int offset) {
        return section.start().forward(offset).place();
    }
}
