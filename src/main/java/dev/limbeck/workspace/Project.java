package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.config.NewFiles;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.FileTemplate;
import dev.limbeck.script.Layout;
import dev.limbeck.script.VersionFolders;
import dev.limbeck.script.VersionFolders.Depth;
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

    private Project(Config config, Map<String, String> environment, VersionFolders folders, RevisionGraph graph) {
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
        Config config = ConfigFile.read(configFile, environment);
        VersionFolders folders = new VersionFolders(
                config.root(), config.versionLocations(), config.isRecursive() ? Depth.RECURSIVE : Depth.FLAT);
        return new Project(config, environment, folders, RevisionGraph.of(folders.revisions()));
    }

    /** The folder that relative paths of the project start from. */
    public Path root() {
        return config.root();
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

    Config config() {
        return config;
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
        NewFiles rules = config.newFiles();
        return new Layout(FileTemplate.parse(rules.template(), rules.longestSlug()), rules.scripts());
    }

    ServerUrl serverUrl() {
        return serverUrl(config.url());
    }

    /** Where the lock of a run is taken; empty for where the run is. */
    Optional<ServerUrl> lockUrl() {
        return config.isEmbedded()
                ? Optional.empty()
                : Optional.ofNullable(config.lockUrl()).map(this::serverUrl);
    }

    private ServerUrl serverUrl(String url) {
        return ServerUrl.of(url, config.user(), config.password(), environment);
    }

    static Path file(Revision revision) {
        return Path.of(revision.origin().file());
    }
}
