package dev.limbeck.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How new files of a project look.
 *
 * @param names how they are named
 * @param scripts the folder of an Alembic project's {@code script.py.mako}; null where the project is no such
 */
public record Layout(FileTemplate names, @Nullable Path scripts) {
    private static final String TEMPLATE = "script.py.mako";

    /** What the first file is written in. */
    RevisionFormat format() {
        return scripts == null ? RevisionFormats.SQL : RevisionFormats.PYTHON;
    }

    /** Returns the template for Python files: the project's, or the one beside the version location; empty where none is. */
    Optional<Path> template(Path location) {
        return Stream.ofNullable(scripts)
                .map(folder -> folder.resolve(TEMPLATE))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> Optional.of(location.resolveSibling(TEMPLATE)).filter(Files::isRegularFile));
    }
}
