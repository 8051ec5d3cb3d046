package dev.limbeck.config;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How new revision files are made.
 *
 * @param template how they are named, as the file spells it
 * @param longestSlug how many characters of the message a name takes at most
 * @param zone where the clock stands that dates them; null for that of the machine
 * @param scripts the folder in which an Alembic project keeps its scripts; null where the project is no such
 */
public record NewFiles(
        String template,
        int longestSlug,
        @Nullable ZoneId zone,
        @Nullable Path scripts) {
    static final int LONGEST_SLUG = 40;
}
