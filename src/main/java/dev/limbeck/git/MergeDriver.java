package dev.limbeck.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;

/**
 * What a repository has to know so that git has Limbeck join head files: the driver and the head files in its own
 * configuration, and hooks that finish what a driver cannot, as it sees one file alone. Each clone has to be told anew.
 */
public final class MergeDriver {
    /** What attributes call it by. */
    public static final String NAME = "limbeck";

    private static final String SECTION = "merge";
    private static final String HEAD_FILE = "headFile";
    private static final Map<String, String> SETTINGS = Map.of(
            "name", "puts revisions behind each other (Limbeck)",
            "driver", "limbeck merge-driver %O %A %B %L %P",
            "recursive", "text");

    private final Checkout checkout;
    private final Map<String, String> environment;

    /** Looks at nothing yet. */
    public MergeDriver(Checkout checkout, Map<String, String> environment) {
        this.checkout = checkout;
        this.environment = environment;
    }

    /**
     * Writes the driver and a head file into the configuration of the repository; returns that where it did not say so yet.
     *
     * @param headFile absolute, links followed
     * @throws GitUnreadable if it cannot be written
     */
    public Optional<Path> register(Path headFile) {
        StoredConfig config = checkout.repository().getConfig();
        List<String> headFiles = new ArrayList<>(headFiles(config));
        String path = checkout.path(headFile);
        boolean isThere = SETTINGS.entrySet().stream()
                .allMatch(each -> each.getValue().equals(config.getString(SECTION, NAME, each.getKey())));
        if (isThere && headFiles.contains(path)) {
            return Optional.empty();
        }
        SETTINGS.keySet().stream().sorted().forEach(key -> config.setString(SECTION, NAME, key, SETTINGS.get(key)));
        if (!headFiles.contains(path)) {
            headFiles.add(path);
        }
        config.setStringList(SECTION, NAME, HEAD_FILE, headFiles);
        try {
            config.save();
        } catch (IOException unwritable) {
            throw GitUnreadable.unwritable(config(), unwritable);
        }
        return Optional.of(config());
    }

    private Path config() {
        return checkout.repository().getCommonDirectory().toPath().resolve("config");
    }

    /** Returns the head files that are registered, absolute, as far as they are there. */
    public List<Path> headFiles() {
        return headFiles(checkout.repository().getConfig()).stream()
                .map(checkout.top()::resolve)
                .filter(Files::exists)
                .toList();
    }

    private static List<String> headFiles(Config config) {
        return List.of(config.getStringList(SECTION, NAME, HEAD_FILE));
    }

    /** Returns where git looks for a hook. */
    public Path hook(String name) {
        return hooksPath()
                .map(checkout.top()::resolve)
                .orElseGet(this::ownHooks)
                .resolve(name);
    }

    /** Whether its hooks are the repository's own: others may be in the work tree, or serve other repositories too. */
    public boolean hasOwnHooks() {
        return hooksPath().isEmpty();
    }

    private Path ownHooks() {
        return checkout.repository().getCommonDirectory().toPath().resolve("hooks");
    }

    /** What the repository says goes before what the user says. */
    private Optional<String> hooksPath() {
        Config repository = checkout.repository().getConfig();
        return Stream.concat(Stream.of(repository), userConfigs())
                .map(config -> Optional.ofNullable(config.getString("core", null, "hooksPath")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> path.startsWith("~/") ? home() + path.substring(1) : path);
    }

    private Stream<Config> userConfigs() {
        String named = environment.get("GIT_CONFIG_GLOBAL");
        Stream<String> files = named != null
                ? Stream.of(named)
                : Stream.of(
                        home() + "/.gitconfig",
                        environment.getOrDefault("XDG_CONFIG_HOME", home() + "/.config") + "/git/config");
        return files.map(Path::of).filter(Files::isRegularFile).map(MergeDriver::read);
    }

    private String home() {
        return environment.getOrDefault("HOME", "");
    }

    private static Config read(Path file) {
        Config config = new Config();
        try {
            config.fromText(Files.readString(file));
            return config;
        } catch (IOException | ConfigInvalidException unreadable) {
            throw GitUnreadable.of(file, unreadable);
        }
    }
}
