package dev.limbeck.foreign;

import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that a change log names. Where Liquibase looks for them it is told when it runs; here that is whichever folder
 * has them, of those that the change log lies in, the nearest first.
 */
final class LiquibaseFiles {
    private final Source source;
    private final Map<Path, SourceFile> listed = new HashMap<>();

    LiquibaseFiles(Source source) {
        this.source = source;
        source.files().forEach(file -> listed.put(file.path(), file));
    }

    /**
     * Returns the change log that no other one includes, and that includes others where several are left.
     *
     * @throws NoOneChangeLog if there is none, or more than one
     */
    SourceFile root() {
        List<SourceFile> logs =
                source.files().stream().filter(LiquibaseLog::isOne).toList();
        if (source.files().size() == 1 && logs.size() == 1) {
            return logs.get(0);
        }
        Set<SourceFile> included = new HashSet<>();
        List<SourceFile> including = new ArrayList<>();
        for (SourceFile log : logs) {
            Set<SourceFile> found = includedBy(log);
            found.remove(log);
            included.addAll(found);
            if (!found.isEmpty()) {
                including.add(log);
            }
        }
        List<SourceFile> roots = not(included, logs);
        List<SourceFile> masters = not(included, including);
        if (roots.size() != 1 && masters.size() != 1) {
            throw new NoOneChangeLog(roots.stream().map(SourceFile::name).toList());
        }
        return roots.size() == 1 ? roots.get(0) : masters.get(0);
    }

    private static List<SourceFile> not(Set<SourceFile> unwanted, List<SourceFile> files) {
        return files.stream().filter(file -> !unwanted.contains(file)).toList();
    }

    private Set<SourceFile> includedBy(SourceFile log) {
        Set<SourceFile> included = new HashSet<>();
        if (LiquibaseLog.isNodes(log)) {
            include(LiquibaseLog.node(log).children(), new LiquibaseLog(log, log.name(), ""), included);
        }
        return included;
    }

    private void include(List<LiquibaseNode> nodes, LiquibaseLog log, Set<SourceFile> included) {
        for (LiquibaseNode node : nodes) {
            LiquibaseReference reference = LiquibaseReference.of(node.settings(), log);
            switch (node.name()) {
                case "include" -> find(reference).ifPresent(included::add);
                case "includeAll" -> included.addAll(below(reference).orElse(List.of()));
                case "modifyChangeSets" -> include(node.children(), log, included);
                default -> {}
            }
        }
    }

    /** Returns the file that is meant; empty where there is none. */
    Optional<SourceFile> find(LiquibaseReference reference) {
        return reference.given().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(place(reference, Files::isRegularFile)).map(this::file);
    }

    /** Returns the files in and below the folder that is meant, sorted by path; empty where there is none. */
    Optional<List<SourceFile>> below(LiquibaseReference reference) {
        return Optional.ofNullable(place(reference, Files::isDirectory)).map(folder -> list(folder, reference));
    }

    private List<SourceFile> list(Path folder, LiquibaseReference reference) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> reference.takes(folder.relativize(file)))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(this::file)
                    .toList();
        } catch (IOException failed) {
            throw CannotRead.of(folder, failed);
        }
    }

    private @Nullable Path place(LiquibaseReference reference, Predicate<Path> isWanted) {
        Path folder = reference.from().file().path().resolveSibling("");
        if (reference.isRelative()) {
            Path found = folder.resolve(reference.given()).normalize();
            return isWanted.test(found) ? found : null;
        }
        for (Path above = folder; above != null; above = above.getParent()) {
            Path found = above.resolve(reference.given()).normalize();
            if (isWanted.test(found)) {
                return found;
            }
        }
        return source.files().stream()
                .map(file -> root(file).resolve(reference.given()).normalize())
                .filter(isWanted)
                .findFirst()
                .orElse(null);
    }

    /** The folder that was named. */
    private static Path root(SourceFile file) {
        Path root = file.path();
        for (int depth = Path.of(file.name()).getNameCount(); depth > 0; depth--) {
            root = root.resolveSibling("");
        }
        return root;
    }

    private SourceFile file(Path path) {
        SourceFile there = listed.get(path);
        if (there != null) {
            return there;
        }
        Path root = root(source.files().get(0));
        return new SourceFile(path, root.relativize(path).toString().replace('\\', '/'));
    }
}
