package dev.limbeck.foreign;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.problem.Key;
import dev.limbeck.script.VersionFolders;
import dev.limbeck.script.VersionFolders.Depth;
import dev.limbeck.script.VersionLocations;
import dev.limbeck.script.VersionLocations.Spelling;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an Alembic project has what.
 *
 * @param scripts the folder of env.py
 * @param versions the folders of the revisions
 * @param folder where Alembic is run
 * @param configuration the file that says all this; null where none does
 */
record AlembicProject(
        Path scripts,
        VersionFolders versions,
        Path folder,
        @Nullable SourceFile configuration) {
    static final String INI = "alembic.ini";
    private static final String PYPROJECT = "pyproject.toml";
    private static final Pattern LOCATION = Pattern.compile("(?m)^[ \\t]*script_location[ \\t]*[=:][ \\t]*\\S");

    /** Whether a source is the folder of a project, or of its scripts. */
    static boolean isIn(Source source) {
        return source.has(file -> file.name().equals(INI)) || isScripts(source);
    }

    private static boolean isScripts(Source source) {
        return source.has(file -> file.name().equals(Alembic.ENVIRONMENT))
                && source.has(file ->
                        file.name().equals("script.py.mako") || file.name().matches("versions/.*\\.py"));
    }

    /**
     * Finds it.
     *
     * @param source the folder of alembic.ini, or that of env.py; or the configuration itself
     * @throws NoScripts if it is neither
     * @throws dev.limbeck.problem.Problem if the configuration cannot be read
     */
    static AlembicProject of(Source source, Map<String, String> environment) {
        Optional<SourceFile> said = configuration(source);
        if (said.isPresent()) {
            return configured(said.get(), environment);
        }
        Path scripts = source.files().stream()
                .filter(file -> file.name().equals(Alembic.ENVIRONMENT))
                .map(file -> Objects.requireNonNull(file.path().getParent()))
                .findFirst()
                .orElseThrow(NoScripts::new);
        return above(scripts, environment).orElseGet(() -> unconfigured(scripts));
    }

    private static Optional<SourceFile> configuration(Source source) {
        return source.files().stream()
                .filter(file -> file.folder().isEmpty())
                .filter(file -> file.name().equals(INI)
                        || file.name().equals(PYPROJECT)
                        || source.files().size() == 1)
                .filter(AlembicProject::saysWhere)
                .findFirst();
    }

    /** That of Flask's extension does not: the program knows. */
    private static boolean saysWhere(SourceFile file) {
        String text = file.text();
        return LOCATION.matcher(text).find() && (file.name().endsWith(".ini") || text.contains("[tool.alembic]"));
    }

    private static AlembicProject configured(SourceFile file, Map<String, String> environment) {
        Config config = ConfigFile.read(file.path(), environment);
        VersionLocations locations = new VersionLocations(
                config.root(),
                config.versionLocations(),
                Spelling.NAMES,
                config.keys().versionLocations());
        return new AlembicProject(
                Objects.requireNonNull(config.newFiles().scripts()),
                new VersionFolders(locations, config.isRecursive() ? Depth.RECURSIVE : Depth.FLAT),
                config.root(),
                file);
    }

    private static Optional<AlembicProject> above(Path scripts, Map<String, String> environment) {
        return Stream.iterate(scripts.getParent(), Objects::nonNull, Path::getParent)
                .map(folder -> new SourceFile(folder.resolve(INI), INI))
                .filter(file -> file.path().toFile().isFile() && saysWhere(file))
                .map(file -> configured(file, environment))
                .filter(project -> project.scripts().equals(scripts))
                .findFirst();
    }

    private static AlembicProject unconfigured(Path scripts) {
        VersionLocations locations =
                new VersionLocations(scripts, List.of("versions"), Spelling.NAMES, new Key("version_locations", INI));
        Path parent = Objects.requireNonNullElse(scripts.getParent(), scripts);
        return new AlembicProject(scripts, new VersionFolders(locations, Depth.FLAT), parent, null);
    }

    /** Returns all that belongs to it: the configuration, then what lies with the scripts, then other folders of revisions. */
    List<SourceFile> files() {
        Map<Path, SourceFile> files = new LinkedHashMap<>();
        if (configuration != null) {
            files.put(configuration.path(), configuration);
        }
        List<Path> folders = new ArrayList<>(List.of(scripts));
        folders.addAll(versions.folders());
        folders.forEach(
                folder -> Source.of(List.of(folder)).files().forEach(file -> files.putIfAbsent(file.path(), file)));
        return List.copyOf(files.values());
    }

    /** Returns the files of the revisions, in the order in which Alembic reads them. */
    List<SourceFile> revisions() {
        Map<Path, SourceFile> byPath = new LinkedHashMap<>();
        files().forEach(file -> byPath.put(file.path(), file));
        return versions.files().stream()
                .filter(path -> path.toString().endsWith(".py"))
                .map(path -> byPath.getOrDefault(path, new SourceFile(path, String.valueOf(path.getFileName()))))
                .toList();
    }

    /** Asks Alembic something, where the project would. */
    AlembicCall ask(AlembicProgram program, List<String> arguments) {
        List<String> configured = new ArrayList<>();
        if (configuration != null && !List.of(INI, PYPROJECT).contains(configuration.baseName())) {
            configured.addAll(List.of("-c", configuration.baseName()));
        }
        configured.addAll(arguments);
        return AlembicCall.ask(program, configured, folder);
    }

    /** What env.py says; empty where there is none. */
    String environmentText() {
        SourceFile file = new SourceFile(scripts.resolve(Alembic.ENVIRONMENT), Alembic.ENVIRONMENT);
        return file.path().toFile().isFile() ? file.text(StandardCharsets.ISO_8859_1) : "";
    }
}
