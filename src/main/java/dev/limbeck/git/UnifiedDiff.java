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
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(text)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now), old, now);
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
        String lines = text.toString(StandardCharsets.UTF_8);
        return lines.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + withoutLastBreak(lines);
    }

    /** A blank line at the end is context and counts. */
    private static String withoutLastBreak(String lines) {
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }
}
