package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that tells what is typed and what is printed. Prose first; then files, each below a line {@code -- path --};
 * then commands, each on a line {@code $ command}, and below it standard output, the lines of standard error behind
 * {@code ! }, and {@code [exit N]} where the status is not 0. Lines behind {@code # } are prose.
 *
 * @param head prose and files, as they stand
 * @param files by path
 */
record Transcript(String head, Map<String, String> files, List<Entry> entries) {
    private static final Pattern FILE = Pattern.compile("-- (\\S+) --");

    /**
     * A command with what it prints.
     *
     * @param prose the lines above it, each with its line break
     * @param printed what is below it, without blank lines at the end
     */
    record Entry(String prose, String command, String printed) {
        String text() {
            return prose + "$ " + command + "\n" + (printed.isEmpty() ? "" : printed + "\n");
        }

        Entry printing(String actual) {
            return new Entry(prose, command, actual);
        }
    }

    static Transcript parse(String text) {
        int start = text.startsWith("$ ") ? 0 : text.indexOf("\n$ ") + 1;
        int prose = text.indexOf("\n# ") + 1;
        int end = prose > 0 && prose < start ? prose : start;
        return new Transcript(text.substring(0, end), files(text.substring(0, end)), entries(text.substring(end)));
    }

    private static Map<String, String> files(String head) {
        Map<String, String> files = new LinkedHashMap<>();
        String path = null;
        for (String line : head.lines().toList()) {
            Matcher marker = FILE.matcher(line);
            if (marker.matches()) {
                path = marker.group(1);
                files.put(path, "");
            } else if (path != null) {
                files.merge(path, line + "\n", String::concat);
            }
        }
        files.replaceAll((file, content) -> content.stripTrailing() + "\n");
        return files;
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        String command = null;
        for (String line : text.lines().toList()) {
            boolean isCommand = line.startsWith("$ ");
            boolean isProse = line.startsWith("# ");
            if ((isCommand || isProse) && command != null) {
                entries.add(
                        new Entry(prose.toString(), command, printed.toString().stripTrailing()));
                command = null;
                prose.setLength(0);
                printed.setLength(0);
            }
            if (isCommand) {
                command = line.substring(2);
            } else if (isProse) {
                prose.append(line).append('\n');
            } else {
                printed.append(line).append('\n');
            }
        }
        if (command != null) {
            entries.add(new Entry(prose.toString(), command, printed.toString().stripTrailing()));
        }
        return entries;
    }

    String text() {
        return head + entries.stream().map(Entry::text).collect(Collectors.joining("\n"));
    }
}
