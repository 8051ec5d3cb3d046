package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How revision files are named, without their ending: text with {@code {revision}}, {@code {slug}},
 * {@code {sequence:03}}, {@code {year}}, {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}},
 * {@code {second}} and {@code {epoch}} in it. A number behind a colon pads with zeros to so many digits. What
 * no file name should hold becomes {@code _}.
 */
public final class FileTemplate {
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)(?::0?([1-9]))?}");
    private static final List<String> TOKENS =
            List.of("revision", "slug", "sequence", "year", "month", "day", "hour", "minute", "second", "epoch");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);
    private final String template;
    private final int longestSlug;

    private FileTemplate(String template, int longestSlug) {
        this.template = template;
        this.longestSlug = longestSlug;
    }

    /**
     * Reads a template.
     *
     * @param longestSlug how many characters {@code {slug}} takes at most
     * @throws BadFileTemplate if it names an unknown token, would not tell two revisions apart, hides files or leads elsewhere
     */
    public static FileTemplate parse(String template, int longestSlug) {
        List<String> tokens =
                TOKEN.matcher(template).results().map(token -> token.group(1)).toList();
        tokens.stream().filter(token -> !TOKENS.contains(token)).findFirst().ifPresent(unknown -> {
            throw new BadFileTemplate(template, "it has the unknown token {" + unknown + "}", TOKENS);
        });
        boolean tellsApart = tokens.contains("revision") || tokens.contains("sequence");
        if (!tellsApart) {
            throw new BadFileTemplate(template, "it holds neither {revision} nor {sequence}", TOKENS);
        }
        if (TOKEN.matcher(template).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
            throw new BadFileTemplate(template, "it has braces that hold no token", TOKENS);
        }
        if (template.contains("/") || template.contains("\\")) {
            throw new BadFileTemplate(template, "it leads out of the version location", TOKENS);
        }
        if (template.startsWith(".")) {
            throw new BadFileTemplate(template, "it would hide the files", TOKENS);
        }
        return new FileTemplate(template, longestSlug);
    }

    /**
     * Returns the name of a new file, without its ending.
     *
     * @param existing the names of the files there are: {@code {sequence}} goes on behind the highest of them
     */
    String name(RevisionId id, String message, ZonedDateTime date, List<String> existing) {
        String name = TOKEN.matcher(template).replaceAll(token -> {
            String value = switch (token.group(1)) {
                case "revision" -> NO_WORD.matcher(id.value()).replaceAll("_");
                case "slug" -> slug(message);
                case "sequence" -> padded(token, 1 + highest(existing));
                case "year" -> padded(token, date.getYear());
                case "month" -> twoDigits(date.getMonthValue());
                case "day" -> twoDigits(date.getDayOfMonth());
                case "hour" -> twoDigits(date.getHour());
                case "minute" -> twoDigits(date.getMinute());
                case "second" -> twoDigits(date.getSecond());
                default -> padded(token, date.toEpochSecond());
            };
            return Matcher.quoteReplacement(value);
        });
        return name.replaceAll("_+$", "");
    }

    /** The words of the first line, in lower case, {@code _} between them, cut at a word where they are long. */
    private String slug(String message) {
        String words = WORD.matcher(message.lines().findFirst().orElse(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("_"))
                .toLowerCase(Locale.ROOT);
        if (words.codePointCount(0, words.length()) <= longestSlug) {
            return words;
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, longestSlug));
        return cut.contains("_") ? cut.substring(0, cut.lastIndexOf('_')) : cut;
    }

    private long highest(List<String> existing) {
        String regex = TOKEN.matcher(Pattern.quote(template))
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1).equals("sequence") ? "\\E(\\d{1,18})\\Q" : "\\E.*?\\Q"));
        Pattern numbered = Pattern.compile(regex + "\\.\\w+");
        return existing.stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .max()
                .orElse(0);
    }

    private static String padded(MatchResult token, long value) {
        String digits = token.group(2);
        return digits == null ? Long.toString(value) : String.format(Locale.ROOT, "%0" + digits + "d", value);
    }

    private static String twoDigits(int value) {
        return String.format(Locale.ROOT, "%02d", value);
    }
}
