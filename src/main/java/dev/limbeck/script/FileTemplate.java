package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.script.VersionFolders.Depth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How revision files are named, without their ending: text with {@code {revision}}, {@code {slug}},
 * {@code {sequence:03}}, {@code {year}}, {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}},
 * {@code {second}} and {@code {epoch}} in it. A number behind a colon pads with zeros to so many digits. What
 * no file name should hold becomes {@code _}. A {@code /} ends the name of a folder below the version location.
 */
public final class FileTemplate {
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)(?::0?([1-9]))?}");
    private static final List<String> TOKENS =
            List.of("revision", "slug", "sequence", "year", "month", "day", "hour", "minute", "second", "epoch");
    private static final Set<String> DATES = Set.of("year", "month", "day", "hour", "minute", "second", "epoch");
    private static final Pattern ALEMBICS_TOKEN = Pattern.compile("%(?:(%)|\\((\\w+)\\)[-0-9.]*[sdi])?");
    private static final List<String> ALEMBICS_TOKENS =
            List.of("rev", "slug", "epoch", "year", "month", "day", "hour", "minute", "second");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);

    /** What names a file of which nobody knows when it was made. */
    static final FileTemplate UNDATED = new FileTemplate("{revision}_{slug}", 40);

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
     * @param key what says it
     * @throws BadFileTemplate if it names an unknown token, would not tell two revisions apart, hides files or leads elsewhere
     */
    public static FileTemplate parse(String template, int longestSlug, Key key) {
        List<String> tokens = TOKENS.stream().map("{%s}"::formatted).toList();
        return checked(template, longestSlug, reason -> new BadFileTemplate(key, template, reason, tokens));
    }

    /**
     * Reads a template as Alembic has it, with {@code %(rev)s} and the like.
     *
     * @param depth where files are read
     * @throws BadFileTemplate as {@link #parse} does, and if it has folders in which no files are read
     */
    public static FileTemplate parseAlembics(String template, int longestSlug, Key key, Depth depth) {
        if (depth == Depth.FLAT && template.contains("/")) {
            throw BadFileTemplate.unread(key, template);
        }
        List<String> tokens = ALEMBICS_TOKENS.stream().map("%%(%s)s"::formatted).toList();
        Function<String, BadFileTemplate> bad = reason -> new BadFileTemplate(key, template, reason, tokens);
        return checked(translated(template, bad), longestSlug, bad);
    }

    private static String translated(String template, Function<String, BadFileTemplate> bad) {
        return ALEMBICS_TOKEN.matcher(template).replaceAll(token -> {
            if (token.group(1) != null) {
                return "%";
            }
            String name = String.valueOf(token.group(2));
            if (!ALEMBICS_TOKENS.contains(name)) {
                throw bad.apply("it has the unknown token " + token.group());
            }
            return name.equals("rev") ? "{revision}" : "{" + name + "}";
        });
    }

    private static FileTemplate checked(String template, int longestSlug, Function<String, BadFileTemplate> bad) {
        faultOfTokens(template).or(() -> faultOfPath(template)).ifPresent(fault -> {
            throw bad.apply(fault);
        });
        return new FileTemplate(template, longestSlug);
    }

    private static Optional<String> faultOfTokens(String template) {
        List<String> tokens = tokens(template);
        Optional<String> unknown =
                tokens.stream().filter(token -> !TOKENS.contains(token)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("it has the unknown token {" + unknown.get() + "}");
        }
        if (TOKEN.matcher(template).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
            return Optional.of("it has braces that hold no token");
        }
        boolean tellsApart = tokens.contains("revision") || tokens.contains("sequence");
        return tellsApart ? Optional.empty() : Optional.of("it would not tell two revisions apart");
    }

    private static Optional<String> faultOfPath(String template) {
        String path = "/" + template + "/";
        if (path.contains("//") || path.contains("/../") || path.contains("\\")) {
            return Optional.of("it leads out of the version location");
        }
        if (path.contains("/.")) {
            return Optional.of("it would hide the files");
        }
        boolean numbersFolders =
                tokens(template.substring(0, template.lastIndexOf('/') + 1)).contains("sequence");
        return numbersFolders ? Optional.of("it numbers folders") : Optional.empty();
    }

    private static List<String> tokens(String template) {
        return TOKEN.matcher(template).results().map(token -> token.group(1)).toList();
    }

    /** Whether files lie in folders of their own. */
    public boolean hasFolders() {
        return template.contains("/");
    }

    /**
     * Returns the name of a new file, with its folders, without its ending. A part that would be empty is left away.
     *
     * @param existing the names of the files there are, without folders: {@code {sequence}} goes on behind the highest of them
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
        return Stream.of(name.split("/"))
                .map(part -> part.replaceFirst("_+$", "").replaceFirst("^\\.", "_"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Whether it takes from a date. */
    boolean asksForDate() {
        return tokens(template).stream().anyMatch(DATES::contains);
    }

    private boolean isNumbered() {
        return tokens(template).contains("sequence");
    }

    /** Returns the number in the name of a file, its ending included; empty where it is not named so. */
    public OptionalLong number(String fileName) {
        Matcher matcher = numbered().matcher(fileName);
        return isNumbered() && matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }

    /** Returns the name of a numbered file with another number in it. */
    public String renumbered(String fileName, long number) {
        Matcher matcher = numbered().matcher(fileName);
        MatchResult token = TOKEN.matcher(template)
                .results()
                .filter(each -> each.group(1).equals("sequence"))
                .findFirst()
                .orElseThrow();
        return matcher.matches()
                ? fileName.substring(0, matcher.start(1)) + padded(token, number) + fileName.substring(matcher.end(1))
                : fileName;
    }

    /** Whether a revision is named so, its folders included, the ending not; only the id has to be the right one. */
    public boolean names(String path, RevisionId id) {
        String regex = TOKEN.matcher(Pattern.quote(template))
                .replaceAll(token -> Matcher.quoteReplacement(
                        switch (token.group(1)) {
                            case "revision" -> NO_WORD.matcher(id.value()).replaceAll("_");
                            case "slug" -> "\\E[^/]*\\Q";
                            default -> "\\E\\d+\\Q";
                        }));
        boolean hasEmptySlug = path.concat("_").matches(regex);
        return hasEmptySlug || path.matches(regex);
    }

    /** Returns how a revision is named, where the template asks for nothing but its id and its message. */
    public Optional<String> nameOf(Revision revision) {
        boolean asksForMore =
                tokens(template).stream().anyMatch(token -> !token.equals("revision") && !token.equals("slug"));
        ZonedDateTime whenever = ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        return asksForMore
                ? Optional.empty()
                : Optional.of(name(revision.id(), revision.message(), whenever, List.of()));
    }

    /** As the project spells it, with Alembic's tokens translated. */
    @Override
    public String toString() {
        return template;
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
        return existing.stream()
                .map(this::number)
                .flatMapToLong(OptionalLong::stream)
                .max()
                .orElse(0);
    }

    private Pattern numbered() {
        String fileName = template.substring(template.lastIndexOf('/') + 1);
        String regex = TOKEN.matcher(Pattern.quote(fileName))
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1).equals("sequence") ? "\\E(\\d{1,18})\\Q" : "\\E.*?\\Q"));
        return Pattern.compile(regex + "\\.\\w+");
    }

    private static String padded(MatchResult token, long value) {
        String digits = token.group(2);
        return digits == null ? Long.toString(value) : String.format(Locale.ROOT, "%0" + digits + "d", value);
    }

    private static String twoDigits(int value) {
        return String.format(Locale.ROOT, "%02d", value);
    }
}
