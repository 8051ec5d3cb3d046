package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words in SQL in the place of which a tool puts something else.
 *
 * @param pattern matches one; its groups are the name
 */
record Placeholders(Pattern pattern) {
    /** <code>${name}</code>. */
    static final Placeholders IN_BRACES = new Placeholders(Pattern.compile("\\$\\{([^}\\s]+)}"));

    /** <code>${name}</code>, <code>${name:-default}</code> and <code>$name</code>, which no dollar quote is. */
    static final Placeholders OF_SHELL =
            new Placeholders(Pattern.compile("\\$\\{(\\w+)(?::?-[^}]*)?}|(?<![\\w$])\\$([A-Za-z_]\\w*+)(?!\\$)"));

    /** Returns the script with those that are known replaced. */
    Script filled(Script script, Terms terms) {
        return script.with(filled(script.text(), terms));
    }

    /** Returns the text with those that are known replaced. */
    String filled(String text, Terms terms) {
        return pattern.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found, terms).orElse(found.group())));
    }

    /** Returns what there is to say of those in a script: each name once. */
    List<Remark> remarks(Script script, Terms terms) {
        List<Remark> remarks = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Matcher found = pattern.matcher(script.text());
        while (found.find()) {
            if (names.add(name(found))) {
                remarks.add(remark(found, script, terms));
            }
        }
        return remarks;
    }

    private static Remark remark(MatchResult found, Script script, Terms terms) {
        Place place = Lines.place(script, found.start());
        return value(found, terms).isPresent()
                ? Remark.changed(place, "has %s, in the place of which its value is put".formatted(found.group()))
                : Remark.missing(
                        place,
                        "has the placeholder %s".formatted(found.group()),
                        "Give its value with --placeholder %s=VALUE, unless it means itself.".formatted(name(found)));
    }

    private static Optional<String> value(MatchResult found, Terms terms) {
        return Optional.ofNullable(terms.placeholders().get(name(found)));
    }

    private static String name(MatchResult found) {
        return Stream.of(1, 2)
                .filter(group -> group <= found.groupCount() && found.group(group) != null)
                .map(found::group)
                .findFirst()
                .orElseThrow();
    }
}
