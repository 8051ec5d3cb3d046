package dev.limbeck.workspace;

import dev.limbeck.config.ConfigFile;
import dev.limbeck.script.NewProject;
import java.nio.file.Path;
import java.util.List;

/** Begins a project. */
public final class Init {

    private Init() {}

    /**
     * Writes a configuration and, beside it, an empty folder {@code versions}; returns both.
     *
     * @throws dev.limbeck.config.NotOurConfig if a file of that name would be read as Alembic's
     * @throws dev.limbeck.script.CannotWrite if there is a configuration already or it cannot be written
     */
    public static List<Path> write(Path file) {
        return NewProject.write(file, ConfigFile.templateFor(file));
    }

    /** Writes the same with a head file, which a {@link GitSetup} needs. */
    public static List<Path> writeWithHeadFile(Path file) {
        String template = ConfigFile.templateFor(file);
        return NewProject.write(file, template.replace("\n# headFile:", "\nheadFile:"));
    }
}
