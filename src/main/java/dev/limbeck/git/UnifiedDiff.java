package dev.limbeck.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The change of one file as {@code git diff} prints it and {@code git apply} takes it. */
public final class UnifiedDiff {

    private UnifiedDiff() {}

    /**
     * Returns the changed lines with three lines around them, no line break behind the last; empty where nothing
     * changed.
     *
     * @param path of the file, relative to the folder in which the diff would be applied
     */
    public static String of(String path, byte[] before, byte[] after) {
        String lines = lines(before, after);
        return lines.isEmpty() ? "" : files(path, path) + withoutLastBreak(lines);
    }

    /**
     * Returns the same for a file that is called otherwise then.
     *
     * @param from its path before
     * @param to its path after
     */
    public static String renamed(String from, String to, byte[] before, byte[] after) {
        String lines = lines(before, after);
        String header = "diff --git a/" + from + " b/" + to + "\nrename from " + from + "\nrename to " + to;
        return lines.isEmpty() ? header : header + "\n" + files(from, to) + withoutLastBreak(lines);
    }

    /** Returns the same for a file that was not there. */
    public static String created(String path, byte[] content) {
        return "--- /dev/null\n+++ b/" + path + "\n" + withoutLastBreak(lines(new byte[0], content));
    }

    private static String files(String from, String to) {
        return "--- a/" + from + "\n+++ b/" + to + "\n";
    }

    private static String lines(byte[] before, byte[] after) {
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(text)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now), old, now);
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** A blank line at the end is context and counts. */
    private static String withoutLastBreak(String lines) {
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }
}
