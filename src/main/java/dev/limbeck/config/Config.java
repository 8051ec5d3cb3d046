package dev.limbeck.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a project says, defaults filled in, variables of the environment put in their places.
 *
 * @param file the absolute path of the file; its folder is the project's
 * @param url a URL of PostgreSQL, or {@link #EMBEDDED}; empty where an Alembic project names none
 * @param user whom to connect as; null where the URL or the environment says it
 * @param password null where the URL, the environment or a password file says it
 * @param versionLocations folders, relative to the project's folder, in order
 * @param areGlobs whether signs such as {@code *} in them match folders, instead of standing for themselves
 * @param isRecursive whether folders below those are read too
 * @param headFile the file that names the heads, relative to the project's folder; null for none
 * @param versionTable the name of the version table
 * @param versionTableSchema its schema; null for the first of the search path
 * @param newFiles how new revision files are made
 * @param checks what is looked at, and how severe it is
 * @param lockUrl where the lock of a run is taken; null for where the run is
 * @param scratch where databases are made that are thrown away
 * @param patience how long the statements of revisions may take
 * @param hooks the programs that run around its runs
 * @param modelled the schema as it should be
 * @param upstream the branch or commit that ours has to follow; null for what git tells, {@link #NO_UPSTREAM} for none
 * @param keys where some of this is said
 */
public record Config(
        Path file,
        String url,
        @Nullable String user,
        @Nullable String password,
        List<String> versionLocations,
        boolean areGlobs,
        boolean isRecursive,
        @Nullable String headFile,
        String versionTable,
        @Nullable String versionTableSchema,
        NewFiles newFiles,
        Transaction transaction,
        Checks checks,
        Lock lock,
        @Nullable String lockUrl,
        Scratch scratch,
        Patience patience,
        Hooks hooks,
        Modelled modelled,
        @Nullable String upstream,
        Keys keys) {

    /** The URL of the PostgreSQL that the project brings along. */
    public static final String EMBEDDED = "embedded";

    /** What stands for the upstream where git is not to be asked. */
    public static final String NO_UPSTREAM = "none";

    public Config {
        versionLocations = List.copyOf(versionLocations);
    }

    /** The folder of the project. */
    public Path root() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** Whether the database is the one that the project brings along. */
    public boolean isEmbedded() {
        return url.equals(EMBEDDED);
    }

    /** Names the file alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "Config[" + file + "]";
    }
}
