package dev.limbeck.problem;

import java.util.regex.Pattern;

/** Keeps passwords out of what is shown. */
public final class Secrets {
    /** Up to the last {@code @}: the password may hold one, a slash too. Digits alone are a port. */
    private static final Pattern IN_URL =
            Pattern.compile("(://[^:/\\s]*:)(?!\\d*(?:[/?,\\s\"']|$))\\S*(?=@)", Pattern.MULTILINE);

    /** What was meant for a URL: behind the first colon that no scheme ends with, up to the last {@code @}. */
    private static final Pattern IN_MISSPELT_URL =
            Pattern.compile("(?s)^((?:jdbc:postgresql:|(?:jdbc:)?\\w+:(?=/))?[^:@]*:).*(?=@)");

    /** Where the host was forgotten, or comes first: behind the first colon that no port follows. */
    private static final Pattern IN_PLACE_OF_HOST =
            Pattern.compile("(://[^/?@\\[\\]]*?:)(?!\\d*(?:[,/?]|$))[^/?@]*(?=[/?]|$)");

    private static final Pattern IN_USER = Pattern.compile("(?<=[?&])(user=[^&:]*:)[^&]*");

    private static final String WORD = "pass|pasw|pwd";

    /** Any name with {@code pass} or {@code pwd} in it, misspelt or composed. */
    private static final String NAME = "(?i)(\\b\\w*(?:" + WORD + ")\\w*[\"']?\\s*";

    private static final Pattern AS_PARAMETER = Pattern.compile(NAME + "=\\s*)[^&\\s][^&\\r\\n]*");
    private static final Pattern AS_ENTRY = Pattern.compile(NAME + ":\\s*)[^\\s][^\\r\\n]*");

    /**
     * In one line, or to its end where the quote is not closed: in doubled quotes where the command stands in a string
     * itself; else a quote within is doubled, or behind a backslash.
     */
    private static final Pattern IN_SQL = Pattern.compile(
            "(?i)(\\b\\w*(?:" + WORD + ")\\w*\"?(?:\\s|--[^\\r\\n]*[\\r\\n]|/\\*[^*]*\\*/)+)(?:''[^'\\r\\n]+''"
                    + "|(?:e|u&)?'(?:[^'\\\\\\r\\n]|''|\\\\.)*'?|\\$\\w*\\$[^\\r\\n]*)");

    /** What each of the others begins with. Most texts hold none of it, and are to be looked through once. */
    private static final Pattern ANY = Pattern.compile("(?i)://|" + WORD);

    /** Where a role is told its password, be it put together when that runs. */
    private static final Pattern OF_ROLE =
            Pattern.compile("(?is)\\b(?:alter|create)\\s+(?:role|user|group)\\b.*\\bpassword\\b");

    private Secrets() {}

    /** Whether a text holds what {@link #mask} would hide, or a command that tells a role its password. */
    public static boolean mayBeIn(String text) {
        return !text.equals(mask(text)) || OF_ROLE.matcher(text).find();
    }

    /**
     * Returns the text with every password in it written as {@code ***}: behind the user of a URL; behind
     * {@code password=} up to the next {@code &}, behind {@code password:} up to the end of the line; behind
     * {@code PASSWORD}, or a word like it, where quotes follow, on a line below or behind a comment too. Lines stay lines.
     */
    public static String mask(String text) {
        return ANY.matcher(text).find() ? masked(text) : text;
    }

    /** Returns the text with what stands where a URL has its password written as {@code ***}, however it is misspelt. */
    public static String maskUrl(String text) {
        String beforeHost = IN_MISSPELT_URL.matcher(text).replaceFirst("$1***");
        String inPlaceOfHost = IN_PLACE_OF_HOST.matcher(beforeHost).replaceFirst("$1***");
        return mask(IN_USER.matcher(inPlaceOfHost).replaceAll("$1***"));
    }

    private static String masked(String text) {
        String withoutUrls = IN_URL.matcher(text).replaceAll("$1***");
        String withoutParameters = AS_PARAMETER.matcher(withoutUrls).replaceAll("$1***");
        String withoutEntries = AS_ENTRY.matcher(withoutParameters).replaceAll("$1***");
        return IN_SQL.matcher(withoutEntries).replaceAll("$1***");
    }
}
