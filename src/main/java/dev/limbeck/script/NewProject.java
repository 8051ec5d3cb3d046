package dev.limbeck.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files a project begins with. */
public final class NewProject {

    private NewProject() {}

    /**
     * Makes a folder, where it is missing, that git passes over as a whole.
     *
     * @throws CannotWrite if it cannot be written to
     */
    public static Path unversioned(Path folder) {
        Path ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            AtomicFile.create(ignored, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    /**
     * Writes a configuration and, where it is missing, the folder {@code versions} beside it; returns both.
     *
     * @throws CannotWrite if the configuration is there already or something cannot be written
     */
    public static List<Path> write(Path file, String config) {
        Path versions = file.resolveSibling("versions");
        AtomicFile.create(file, config.getBytes(StandardCharsets.UTF_8));
        try {
            return List.of(file, Files.createDirectories(versions));
        } catch (IOException failed) {
            throw new CannotWrite(versions, failed);
        }
    }
}
