package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFolder;
import dev.limbeck.git.RevisionSearch;
import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.RevisionFormats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a revision where its file may be: on other branches, those of remotes, tags, in their pasts, and in what
 * branches were before.
 *
 * @param name its id, or the start of one
 */
public record Locate(String name) {
    private static final int SHORTEST_START = 4;

    /**
     * Looks for it. The graph need not be sound.
     *
     * @param patience after which what was found by then is all
     * @return empty where it is nowhere, where there is no git, or there was no time to find it
     * @throws Problem if the configuration or the repository cannot be read
     */
    public List<Whereabouts> in(Path configFile, Map<String, String> environment, Duration patience) {
        Config config = ConfigFile.read(configFile, environment);
        try (Checkout checkout = Checkout.around(config.root()).orElse(null)) {
            if (checkout == null) {
                return List.of();
            }
            ClaimedFiles claims = Project.folders(config).claims();
            RevisionSearch.Wanted wanted =
                    new RevisionSearch.Wanted(claims.reach(), claims, name, (file, content) -> id(file, content));
            return RevisionSearch.find(checkout, wanted, patience).stream()
                    .map(sighting -> Whereabouts.of(sighting, checkout.top()))
                    .toList();
        }
    }

    /**
     * As {@link #in}, but what cannot be found is refused.
     *
     * @throws Nowhere if it is nowhere, or its name is too short to be looked for
     * @throws NoRepository if there is no git
     */
    public List<Whereabouts> found(Path configFile, Map<String, String> environment, Duration patience) {
        List<Whereabouts> found = in(configFile, environment, patience);
        if (found.isEmpty()) {
            Path root = ConfigFile.read(configFile, environment).root();
            if (GitFolder.above(root).isEmpty()) {
                throw NoRepository.toLookIn(root);
            }
            throw name.length() < SHORTEST_START ? Nowhere.tooShort(name, SHORTEST_START) : Nowhere.of(name);
        }
        return found;
    }

    private Optional<String> id(Path file, byte[] content) {
        try {
            Revision declared = RevisionFormats.declared(file, content);
            return Optional.of(declared.id().value()).filter(this::isMeant);
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }

    private boolean isMeant(String id) {
        return id.equals(name) || (name.length() >= SHORTEST_START && id.startsWith(name));
    }
}
