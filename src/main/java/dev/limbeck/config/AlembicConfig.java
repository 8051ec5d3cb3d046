package dev.limbeck.config;

import dev.limbeck.problem.Key;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration of an Alembic project. As for Alembic, {@code alembic.ini} goes before {@code pyproject.toml} where
 * both lie in one folder; keys that only Alembic needs are passed over.
 */
final class AlembicConfig {
    private static final String INI = "alembic.ini";
    private static final String PYPROJECT = "pyproject.toml";

    private static final String SCRIPT_LOCATION = "script_location";
    private static final String VERSION_LOCATIONS = "version_locations";
    private static final String FILE_TEMPLATE = "file_template";
    private static final String URL = "sqlalchemy.url";
    private static final String DATABASE_URL = "DATABASE_URL";
    private static final Pattern DRIVER = Pattern.compile("^(postgres(?:ql)?)\\+\\w+(?=://)");

    private final Path file;
    private final List<AlembicFile> files;
    private final Map<String, String> environment;

    private AlembicConfig(Path file, List<AlembicFile> files, Map<String, String> environment) {
        this.file = file;
        this.files = files;
        this.environment = environment;
    }

    /** Whether a file is of this kind, by its name. */
    static boolean claims(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".ini") || name.endsWith(".toml");
    }

    /** Returns the file of an Alembic project that a folder, or one above, belongs to; empty where it belongs to none. */
    static Optional<Path> near(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .flatMap(each -> Stream.of(each.resolve(INI), each.resolve(PYPROJECT)))
                .filter(AlembicConfig::isAlembics)
                .findFirst();
    }

    private static boolean isAlembics(Path file) {
        try {
            return Files.isRegularFile(file)
                    && (file.endsWith(INI) || Files.readString(file).contains("[tool.alembic]"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads a file, and the other one of the two where it lies beside it and is needed.
     *
     * @param file its absolute path
     * @throws IOException if it cannot be read
     * @throws BadValue if a value is not one of those a key takes
     */
    static Config read(Path file, Map<String, String> environment) throws IOException {
        List<AlembicFile> files = new ArrayList<>();
        boolean isToml = file.toString().endsWith(".toml");
        Path ini = isToml ? file.resolveSibling(INI) : file;
        Path toml = isToml ? file : file.resolveSibling(PYPROJECT);
        if (Files.isRegularFile(ini) || !isToml) {
            files.add(IniFile.of(ini, Files.readString(ini)));
        }
        boolean isAllSaid =
                files.stream().anyMatch(said -> said.setting(SCRIPT_LOCATION).isPresent());
        if (isToml || (!isAllSaid && Files.isRegularFile(toml))) {
            files.add(PyprojectFile.of(toml, Files.readString(toml)));
        }
        return new AlembicConfig(file, files, environment).config();
    }

    private Config config() {
        Setting location = setting(SCRIPT_LOCATION)
                .orElseThrow(() -> BadValue.missing(SCRIPT_LOCATION, file, "Say where the project keeps its scripts."));
        Path scripts = folder(location, location.text());
        Optional<String> url = url();
        return new Config(
                file,
                url.orElseGet(() -> environment.getOrDefault(DATABASE_URL, "")),
                null,
                null,
                setting(VERSION_LOCATIONS)
                        .map(this::locations)
                        .orElseGet(() -> List.of(scripts.resolve("versions").toString())),
                false,
                setting("recursive_version_locations").map(AlembicConfig::flag).orElse(false),
                null,
                "alembic_version",
                null,
                newFiles(scripts),
                Transaction.REVISION,
                Checks.DEFAULT,
                Lock.SESSION,
                null,
                Scratch.of(Scratch.EMBEDDED, new Key("scratch", ConfigFile.NAME)),
                Patience.UNSAID,
                Hooks.NONE,
                Modelled.NONE,
                null,
                new Keys(urlKey(url.isPresent()), key(VERSION_LOCATIONS, SCRIPT_LOCATION), fileTemplateKey()));
    }

    private Key fileTemplateKey() {
        Key key = key(FILE_TEMPLATE, FILE_TEMPLATE);
        return new Key(
                key.name(),
                key.file(),
                setting(FILE_TEMPLATE).map(Setting::place).stream().toList());
    }

    /** What to change: the key where it is said, or else the one that decides in its place. */
    private Key key(String name, String otherwise) {
        Optional<Setting> said = setting(name).or(() -> setting(otherwise));
        Path where = Path.of(said.map(setting -> setting.place().file()).orElseGet(file::toString));
        return new Key(said.map(Setting::key).orElse(name), String.valueOf(where.getFileName()));
    }

    private NewFiles newFiles(Path scripts) {
        return new NewFiles(
                setting(FILE_TEMPLATE).map(Setting::text).orElse("%(rev)s_%(slug)s"),
                setting("truncate_slug_length").map(AlembicConfig::number).orElse(NewFiles.LONGEST_SLUG),
                setting("timezone").map(AlembicConfig::zone).orElse(null),
                scripts);
    }

    /** An empty value is as good as none. */
    private Optional<Setting> setting(String key) {
        return files.stream()
                .flatMap(each -> each.setting(key).stream())
                .filter(setting -> !String.join("", setting.values()).isEmpty())
                .findFirst();
    }

    /** Empty where it is missing, a placeholder or another database's: env.py knows better then, and cannot be asked. */
    private Optional<String> url() {
        try {
            return setting(URL)
                    .map(said -> DRIVER.matcher(said.text()).replaceFirst("$1"))
                    .filter(url -> url.startsWith("postgres"));
        } catch (BadValue filledByEnvPy) {
            return Optional.empty();
        }
    }

    private Key urlKey(boolean isSaid) {
        if (isSaid) {
            return key(URL, URL);
        }
        return environment.getOrDefault(DATABASE_URL, "").isEmpty()
                ? new Key(URL, String.valueOf(file.getFileName()))
                : new Key(DATABASE_URL, "the environment");
    }

    private List<String> locations(Setting setting) {
        Stream<String> parts = setting.isList()
                ? setting.values().stream()
                : Pattern.compile(separator()).splitAsStream(setting.text());
        return parts.map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> folder(setting, part).toString())
                .toList();
    }

    /** The separator as a regular expression; where none is named, blanks and commas, as Alembic began. */
    private String separator() {
        Optional<Setting> separator = setting("path_separator").or(() -> setting("version_path_separator"));
        if (separator.isEmpty()) {
            return "[, \\n]+";
        }
        return switch (separator.get().text()) {
            case "os" -> Pattern.quote(File.pathSeparator);
            case ":" -> ":";
            case ";" -> ";";
            case "space" -> " +";
            case "newline" -> "\\n";
            default ->
                throw separator.get().bad("is no separator that Alembic knows", "Write os, space, newline, : or ;.");
        };
    }

    /** {@code package:folder} is looked for where the package would lie beside the configuration. */
    private Path folder(Setting setting, String text) {
        Path here = Optional.ofNullable(file.getParent()).orElse(file);
        Path path = here.resolve(text).normalize();
        if (Path.of(text).isAbsolute() || !text.contains(":")) {
            return path;
        }
        String[] parts = text.split(":", 2);
        Path inPackage = here.resolve(parts[0].replace('.', '/')).resolve(parts[1]);
        if (!Files.isDirectory(inPackage)) {
            throw setting.bad(
                    "names the package " + parts[0] + ", which does not lie beside the configuration",
                    "Where a package is installed, only Python knows: write a path, such as %(here)s/migrations.");
        }
        return inPackage.normalize();
    }

    private static boolean flag(Setting setting) {
        return switch (setting.text().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw setting.bad("cannot be '" + setting.text() + "'", "Write true or false.");
        };
    }

    private static int number(Setting setting) {
        if (!setting.text().matches("[1-9]\\d{0,3}")) {
            throw setting.bad("cannot be '" + setting.text() + "'", "Write a number of characters, such as 40.");
        }
        return Integer.parseInt(setting.text());
    }

    private static ZoneId zone(Setting setting) {
        return Stream.of(setting.text(), setting.text().toUpperCase(Locale.ROOT))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .findFirst()
                .orElseThrow(() -> setting.bad(
                        "cannot be '" + setting.text() + "'", "Write a time zone such as UTC or Europe/Zurich."));
    }
}
