package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.config.Hooks;
import dev.limbeck.config.NewFiles;
import dev.limbeck.database.Address;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.script.FileTemplate;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.Layout;
import dev.limbeck.script.VersionFolders;
import dev.limbeck.script.VersionFolders.Depth;
import dev.limbeck.script.VersionLocations;
import dev.limbeck.script.VersionLocations.Spelling;
import dev.limbeck.target.Targets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project as its files were when it was opened. Opening reads the configuration and the headers of all revisions,
 * and touches no database.
 */
public final class Project {
    private final Config config;
    private final Map<String, String> environment;
    private final VersionFolders folders;
    private final RevisionGraph graph;

    Project(Config config, Map<String, String> environment, VersionFolders folders, RevisionGraph graph) {
        this.config = config;
        this.environment = environment;
        this.folders = folders;
        this.graph = graph;
    }

    /**
     * Opens the project of a configuration file.
     *
     * @param environment the variables of the process
     * @throws dev.limbeck.problem.Problem if the configuration, a header or the graph is wrong
     */
    public static Project open(Path configFile, Map<String, String> environment) {
        return open(ConfigFile.read(configFile, environment), environment);
    }

    /**
     * As {@link #open(Path, Map)}, and has the database looked at while the revisions are read.
     *
     * @param look has yet to begin
     */
    public static Project open(Path configFile, Map<String, String> environment, FirstLook look) {
        Config config = ConfigFile.read(configFile, environment);
        look.begin(config, environment);
        return open(config, environment);
    }

    private static Project open(Config config, Map<String, String> environment) {
        VersionFolders folders = folders(config);
        return new Project(config, environment, folders, RevisionGraph.of(folders.revisions()));
    }

    /** The same project as its files are now. */
    public Project anew() {
        return open(config.file(), environment);
    }

    /** The same project with another graph: as it will be when files have changed. */
    public Project with(RevisionGraph changed) {
        return new Project(config, environment, folders, changed);
    }

    static VersionFolders folders(Config config) {
        VersionLocations locations = new VersionLocations(
                config.root(),
                config.versionLocations(),
                config.areGlobs() ? Spelling.GLOBS : Spelling.NAMES,
                config.keys().versionLocations());
        return new VersionFolders(locations, depth(config));
    }

    private static Depth depth(Config config) {
        return config.isRecursive() ? Depth.RECURSIVE : Depth.FLAT;
    }

    /** The folder that relative paths of the project start from. */
    public Path root() {
        return config.root();
    }

    /** The programs that run around its runs. */
    public Hooks hooks() {
        return config.hooks();
    }

    /** All revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /**
     * Returns what words mean here.
     *
     * @param current the rows of the database, asked for only where a word starts from there
     */
    public Targets targets(Supplier<List<RevisionId>> current) {
        return new Targets(graph, current);
    }

    Map<String, String> environment() {
        return environment;
    }

    Config config() {
        return config;
    }

    /** The file that names the heads; empty where the project has none. */
    Optional<HeadFile> headFile() {
        return headFile(config);
    }

    /** Whether it has a file that names the heads. */
    public boolean hasHeadFile() {
        return headFile().isPresent();
    }

    static Optional<HeadFile> headFile(Config config) {
        return Optional.ofNullable(config.headFile())
                .map(name -> HeadFile.at(config.root().resolve(name).normalize()));
    }

    VersionFolders folders() {
        return folders;
    }

    /**
     * Returns how new files look.
     *
     * @throws dev.limbeck.script.BadFileTemplate if they could not be named so
     */
    Layout layout() {
        return layout(config);
    }

    static Layout layout(Config config) {
        NewFiles rules = config.newFiles();
        Key key = config.keys().fileTemplate();
        FileTemplate names = rules.scripts() == null
                ? FileTemplate.parse(rules.template(), rules.longestSlug(), key)
                : FileTemplate.parseAlembics(rules.template(), rules.longestSlug(), key, depth(config));
        return new Layout(names, rules.scripts());
    }

    /** Returns how files are numbered; empty where their names hold no {@code {sequence}}. */
    Optional<FileTemplate> numbering() {
        NewFiles rules = config.newFiles();
        return rules.scripts() == null && rules.template().contains("{sequence")
                ? Optional.of(layout().names())
                : Optional.empty();
    }

    /**
     * Returns where the database is, if it is not the one that the project brings along.
     *
     * @throws NoDatabase if the configuration names none
     * @throws dev.limbeck.database.BadUrl if what it names is no database of PostgreSQL
     */
    ServerUrl serverUrl() {
        return serverUrl(config, environment);
    }

    static ServerUrl serverUrl(Config config, Map<String, String> environment) {
        Key key = config.keys().url();
        if (config.url().isEmpty()) {
            throw new NoDatabase(config.file(), key);
        }
        return serverUrl(config.url(), key, config, environment);
    }

    /** Returns where the lock of a run is taken; empty for where the run is. */
    Optional<ServerUrl> lockUrl() {
        Key key = new Key("lockUrl", config.keys().url().file());
        return config.isEmbedded()
                ? Optional.empty()
                : Optional.ofNullable(config.lockUrl()).map(url -> serverUrl(url, key, config, environment));
    }

    private static ServerUrl serverUrl(String url, Key key, Config config, Map<String, String> environment) {
        return ServerUrl.of(new Address(url, config.user(), config.password(), key), environment);
    }

    static Path file(Revision revision) {
        return Path.of(revision.origin().file());
    }
}
