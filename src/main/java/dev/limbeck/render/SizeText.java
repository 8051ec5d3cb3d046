package dev.limbeck.render;

import dev.limbeck.impact.TableSize;
import java.util.List;
import java.util.Locale;

/** The size of a table, for people. */
public final class SizeText {

    private SizeText() {}

    /** {@code 1.2 GB, about 3400000 rows}, the rows as far as the server has counted. */
    public static String of(TableSize size) {
        return bytes(size.bytes()) + (size.rows() < 0 ? "" : ", about %d rows".formatted(size.rows()));
    }

    private static String bytes(long bytes) {
        double left = bytes;
        for (String unit : List.of("bytes", "kB", "MB", "GB")) {
            if (left < 1024) {
                return unit.equals("bytes") ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", left, unit);
            }
            left /= 1024;
        }
        return String.format(Locale.ROOT, "%.1f TB", left);
    }
}
