package dev.limbeck.config;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Place;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlReader;
import dev.limbeck.yaml.YamlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds {@code alembic.yaml}; reads it, or what Alembic has in its place. */
public final class ConfigFile {
    /** The name it is found by. */
    public static final String NAME = "alembic.yaml";

    private static final String URL = "${DATABASE_URL:-" + Config.EMBEDDED + "}";

    private static final String LOCK_TIMEOUT = "lockTimeout";
    private static final String LOCK_RETRIES = "lockRetries";
    private static final String STATEMENT_TIMEOUT = "statementTimeout";

    private static final List<String> KEYS = List.of(
            "url",
            "user",
            "password",
            "versionLocations",
            "headFile",
            "versionTable",
            "versionTableSchema",
            "fileTemplate",
            "transaction",
            "checks",
            "lock",
            "lockUrl",
            "scratch",
            LOCK_TIMEOUT,
            LOCK_RETRIES,
            STATEMENT_TIMEOUT,
            "hooks",
            "model",
            "ignore",
            "git");

    private static final String UPSTREAM = "upstream";
    private static final int LONGEST_TABLE = 63 - "_ledger".length();

    private final Path file;
    private final YamlMap map;
    private final Variables variables;

    private ConfigFile(Path file, YamlMap map, Variables variables) {
        this.file = file;
        this.map = map;
        this.variables = variables;
    }

    /**
     * Returns what the file of a new project says: every key with its default and what it is for.
     *
     * @throws NotOurConfig if a file of that name would be read as Alembic's
     */
    public static String templateFor(Path file) {
        if (AlembicConfig.claims(file)) {
            throw new NotOurConfig(file);
        }
        return """
                # Where the database is: jdbc:postgresql://host/db, postgresql://user@host/db, or `embedded`,
                # a PostgreSQL that Limbeck starts for itself and whose data it keeps in .limbeck/postgres.
                # ${NAME} and ${NAME:-default} take variables of the environment.
                url: ${DATABASE_URL:-embedded}

                # Folders with revision files, relative to this file; globs such as plugins/*/versions are allowed.
                versionLocations: [versions]

                # A file that names the head. Two branches that each add a revision both change its line, so that git says it;
                # `limbeck init --git` has git put one behind the other.
                # headFile: versions/HEAD

                # The table that remembers what is applied: Alembic's, so that either tool can go on.
                versionTable: alembic_version

                # How new files are named; also {sequence:03}, {year}, {month}, {day}, {hour}, {minute}, {second}, {epoch}.
                fileTemplate: "{revision}_{slug}"

                # revision: one transaction for each revision; run: one for a whole run.
                transaction: revision

                # What to make of an applied revision whose file was edited since: error, warn or ignore. `limbeck check`
                # has more such rules; heads says how many heads there may be.
                checks: {heads: 1, edited: warn}

                # session: one run at a time, by a lock on the server; none: you see to that yourself. Where url leads to a
                # pooler such as PgBouncer, lockUrl says how to get to the server past it.
                lock: session

                # Where databases are made that are thrown away: embedded, docker:IMAGE, the URL of a server, or none.
                scratch: embedded

                # How long a statement may wait for a lock on the server before its revision is rolled back and tried
                # again, up to lockRetries times; without it as long as it takes.
                # lockTimeout: 5s
                # lockRetries: 10

                # What `rebase` puts ours behind: a branch such as origin/main, otherwise what git tells; none: do not ask git.
                # git: {upstream: origin/main}

                # The schema as it should be, for `limbeck diff`: SQL files, {program: [mvn, -q, …]} that prints SQL, or the
                # {url: …} of a database; ignore: names of objects that do not count, with * and ?.
                # model: model/*.sql
                # ignore: [public.spatial_ref_sys]
                """;
    }

    /**
     * Returns the file in the folder or the nearest one above it.
     *
     * @throws NoConfig if there is none
     */
    public static Path find(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw NoConfig.above(folder);
    }

    /**
     * Reads a file: {@code *.ini} and {@code *.toml} as Alembic's, every other as {@code alembic.yaml}.
     *
     * @param environment the variables that {@code ${NAME}} and {@code ${NAME:-default}} stand for
     * @throws NoConfig if it is not there or cannot be read
     * @throws BadValue if a value is not one of those a key takes, or names a variable that is not set
     */
    public static Config read(Path file, Map<String, String> environment) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            if (AlembicConfig.claims(absolute)) {
                return AlembicConfig.read(absolute, environment);
            }
            String text = withoutByteOrderMark(Files.readString(absolute));
            YamlMap map = YamlReader.read(new YamlSource(absolute.toString(), text, text, Exit.USAGE));
            map.allowOnly(KEYS);
            return new ConfigFile(absolute, map, new Variables(environment)).config();
        } catch (IOException failed) {
            throw NoConfig.unreadable(absolute, failed);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Config config() {
        String name = String.valueOf(file.getFileName());
        String template = text("fileTemplate", "{revision}_{slug}");
        return new Config(
                file,
                substituted("url", map.text("url").orElse(URL)),
                textOrNull("user"),
                textOrNull("password"),
                locations(),
                true,
                template.contains("/"),
                textOrNull("headFile"),
                versionTable(),
                textOrNull("versionTableSchema"),
                new NewFiles(template, NewFiles.LONGEST_SLUG, null, null),
                constant("transaction", Transaction.REVISION),
                map.map("checks").map(ChecksReader::read).orElse(Checks.DEFAULT),
                constant("lock", Lock.SESSION),
                textOrNull("lockUrl"),
                Scratch.of(text("scratch", Scratch.EMBEDDED), new Key("scratch", name, place("scratch"))),
                new Patience(limit(LOCK_TIMEOUT), retries(), limit(STATEMENT_TIMEOUT)),
                map.map("hooks").map(HooksReader::read).orElse(Hooks.NONE),
                modelled(name),
                upstream(),
                new Keys(
                        new Key("url", name + ", or the variable that it takes"),
                        new Key("versionLocations", name),
                        new Key("fileTemplate", name, place("fileTemplate"))));
    }

    private String text(String key, String otherwise) {
        return map.text(key).map(text -> substituted(key, text)).orElse(otherwise);
    }

    private @Nullable String textOrNull(String key) {
        return map.text(key).map(text -> substituted(key, text)).orElse(null);
    }

    private List<String> locations() {
        List<String> locations = map.texts("versionLocations").stream()
                .map(text -> substituted("versionLocations", text))
                .toList();
        return locations.isEmpty() ? List.of("versions") : locations;
    }

    private @Nullable Duration limit(String key) {
        String text = textOrNull(key);
        return text == null
                ? null
                : TimeLimit.parse(text)
                        .orElseThrow(() -> new BadValue(
                                "Key '" + key + "' cannot be '" + text + "'",
                                place(key),
                                "Write " + TimeLimit.GRAMMAR + "."));
    }

    private @Nullable Integer retries() {
        String text = textOrNull(LOCK_RETRIES);
        return text == null
                ? null
                : Patience.retries(text)
                        .orElseThrow(() -> new BadValue(
                                "Key '" + LOCK_RETRIES + "' cannot be '" + text + "'",
                                place(LOCK_RETRIES),
                                "Write a number from 0 to " + Patience.MOST_RETRIES + "."));
    }

    private String versionTable() {
        String name = text("versionTable", "alembic_version");
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_TABLE) {
            throw new BadValue(
                    "Key 'versionTable' is %d bytes long; PostgreSQL cuts names at 63, and that of the ledger ends in _ledger"
                            .formatted(bytes),
                    place("versionTable"),
                    "Write a name of at most " + LONGEST_TABLE + " bytes.");
        }
        return name;
    }

    private Modelled modelled(String name) {
        return map.node("model").isEmpty() && map.node("ignore").isEmpty()
                ? Modelled.NONE
                : new Modelled(new ModelReader(name, variables).read(map), map.texts("ignore"));
    }

    private @Nullable String upstream() {
        YamlMap git = map.map("git").orElse(null);
        if (git == null) {
            return null;
        }
        git.allowOnly(List.of(UPSTREAM));
        return git.text(UPSTREAM)
                .map(text ->
                        substituted(UPSTREAM, text, git.place(UPSTREAM).stream().toList()))
                .orElse(null);
    }

    private <E extends Enum<E>> E constant(String key, E otherwise) {
        String text = text(key, word(otherwise));
        List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return constants.stream()
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadValue(
                        "Key '" + key + "' cannot be '" + text + "'",
                        place(key),
                        constants.stream().map(ConfigFile::word).collect(Collectors.joining(" or ", "Write ", "."))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String substituted(String key, String text) {
        return substituted(key, text, place(key));
    }

    private String substituted(String key, String text, List<Place> place) {
        String substituted = variables.in(text, place);
        if (substituted.isBlank()) {
            throw new BadValue("Key '" + key + "' is empty", place, "Give it a value, or leave the key away.");
        }
        return substituted;
    }

    private List<Place> place(String key) {
        return map.place(key).stream().toList();
    }
}
