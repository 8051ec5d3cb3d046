package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that run one behind the other, and become one. */
final class LiquibaseParts {
    /** Lines apart that are kept, so that every line keeps its number. */
    private static final int NEAR = 20;

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");

    private LiquibaseParts() {}

    /** Returns the script without blank lines around it. */
    static Script trimmed(Script script) {
        List<String> lines = Lines.of(script.text());
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        String text = String.join("", lines.subList(first, lines.size())).stripTrailing();
        return Script.of(script.file(), script.firstLine() + first, text.isEmpty() ? "" : text + "\n");
    }

    /** Returns the script with semicolons where Liquibase is told to split it at something else. */
    static Script split(Script script, String delimiter, Place place, List<Remark> remarks) {
        Optional<String> replaced = LiquibaseDelimiter.replaced(script.text(), delimiter);
        if (replaced.isEmpty()) {
            remarks.add(Remark.missing(
                    place,
                    "has the endDelimiter %s, which may be anything".formatted(delimiter),
                    "See that a semicolon ends each statement in the revision that stands for it."));
        } else if (!replaced.get().equals(script.text())) {
            remarks.add(Remark.changed(
                    place,
                    "has other words than a semicolon at the end of statements: there is one in their place now"));
        }
        return script.with(replaced.orElse(script.text()));
    }

    /** Names comments that Liquibase takes out of the body of a function, where they do not only stand in a file. */
    static void nameStripped(Script script, Place place, List<Remark> remarks) {
        Matcher tag = DOLLAR_QUOTE.matcher(script.text());
        int at = 0;
        while (tag.find(at)) {
            int end = script.text().indexOf(tag.group(), tag.end());
            at = end < 0 ? tag.end() : end + tag.group().length();
            String body = end < 0 ? "" : script.text().substring(tag.end(), end);
            if (body.contains("--") || body.contains("/*")) {
                remarks.add(Remark.changed(
                        place, "has comments within a body, which Liquibase takes out of it: here they stay"));
                return;
            }
        }
    }

    /**
     * Returns one script of all; where they are of several files, it is one of the change log.
     *
     * @param none what there is where there are none
     */
    static Script joined(List<Script> parts, Script none, List<Remark> remarks) {
        if (parts.isEmpty()) {
            return none;
        }
        boolean isOneFile = parts.stream().map(Script::file).distinct().count() == 1;
        StringBuilder text = new StringBuilder();
        int line = parts.get(0).firstLine();
        for (Script part : parts) {
            int gap = isOneFile ? part.firstLine() - line : 0;
            text.append("\n".repeat(gap > 0 && gap <= NEAR ? gap : 0));
            text.append(parts.size() == 1 ? part.text() : ended(part.text()));
            line = part.firstLine() + Lines.of(part.text()).size();
            if (!isOneFile && !part.file().equals(none.file())) {
                remarks.add(Remark.changed(
                        part.place(), "is in the revision of its change set, together with what else that runs"));
            }
        }
        return isOneFile
                ? Script.of(parts.get(0).file(), parts.get(0).firstLine(), text.toString())
                : none.with(text.toString());
    }

    private static String ended(String text) {
        String stripped = text.stripTrailing();
        String last = stripped.substring(stripped.lastIndexOf('\n') + 1);
        if (stripped.endsWith(";")) {
            return stripped + "\n";
        }
        return stripped + (last.contains("--") ? "\n;\n" : ";\n");
    }
}
