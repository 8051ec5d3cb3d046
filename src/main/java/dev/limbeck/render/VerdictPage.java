package dev.limbeck.render;

import dev.limbeck.check.Severity;
import dev.limbeck.check.Verdict;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A verdict, and what else is written with it.
 *
 * @param root the folder that paths are relative to
 * @param version the program's
 * @param at when the check was made
 */
public record VerdictPage(Verdict verdict, Path root, String version, Instant at) {

    /** A path relative to the root, {@code /} between the names. */
    String path(String file) {
        return Json.path(root, Path.of(file));
    }

    /** {@code 2 errors and 1 warning in 7 files}. */
    String summary() {
        long errors = verdict.count(Severity.ERROR);
        long warnings = verdict.count(Severity.WARNING);
        String where = " in " + counted(verdict.files(), "file");
        if (errors == 0 && warnings == 0) {
            return (verdict.inherited().isEmpty() ? "Nothing found" : "Nothing new found") + where;
        }
        if (errors == 0 || warnings == 0) {
            return (errors == 0 ? counted(warnings, "warning") : counted(errors, "error")) + where;
        }
        return counted(errors, "error") + " and " + counted(warnings, "warning") + where;
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
