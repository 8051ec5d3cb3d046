package dev.limbeck.problem;

import java.util.regex.Pattern;

/** Keeps passwords out of what is shown. */
public final class Secrets {
    private static final Pattern IN_URL = Pattern.compile("(://[^:/@\\s]*:)[^/\\s]*(?=@)");
    private static final Pattern AS_PARAMETER =
            Pattern.compile("(?i)(\\b(?:ssl)?pass(?:word|wd)?\\b[\"']?\\s*[=:]\\s*)[^&\\s][^&\\r\\n]*");

    private Secrets() {}

    /**
     * Returns the text with every password in it written as {@code ***}: behind the user of a URL, or behind
     * {@code password=} or {@code password:} up to the next {@code &} or the end of the line.
     */
    public static String mask(String text) {
        String withoutUrls = IN_URL.matcher(text).replaceAll("$1***");
        return AS_PARAMETER.matcher(withoutUrls).replaceAll("$1***");
    }
}
