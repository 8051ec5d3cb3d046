package dev.limbeck.workspace;

import dev.limbeck.config.ConfigFile;
import dev.limbeck.script.NewProject;
import java.nio.file.Path;
import java.util.List;

/** Begins a project. */
public final class Init {

    private Init() {}

    /**
     * Writes {@code alembic.yaml} and an empty folder {@code versions}, and returns both.
     *
     * @throws dev.limbeck.script.CannotWrite if there is a configuration already or it cannot be written
     */
    public static List<Path> in(Path folder) {
        return NewProject.write(folder, ConfigFile.NAME, ConfigFile.template());
    }
}
