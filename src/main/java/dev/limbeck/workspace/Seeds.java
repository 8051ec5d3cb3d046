package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.CannotRead;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import dev.limbeck.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that are loaded while revisions are verified, split into statements.
 *
 * @param first what is loaded before the first revision that is verified
 * @param behind what is loaded behind revisions
 */
record Seeds(List<Statement> first, Map<RevisionId, List<Statement>> behind) {

    /**
     * Reads the files.
     *
     * @param run all revisions that will be run
     * @throws SeedNowhere if one is named that is not run
     * @throws CannotRead if a file cannot be read
     */
    static Seeds of(List<Seed> seeds, Targets targets, Set<RevisionId> run) {
        List<Statement> first = new ArrayList<>();
        Map<RevisionId, List<Statement>> behind = new LinkedHashMap<>();
        for (Seed seed : seeds) {
            List<Statement> statements = statements(seed.file());
            if (seed.behind().isEmpty()) {
                first.addAll(statements);
            } else {
                behind.computeIfAbsent(revision(seed, targets, run), id -> new ArrayList<>())
                        .addAll(statements);
            }
        }
        return new Seeds(first, behind);
    }

    private static RevisionId revision(Seed seed, Targets targets, Set<RevisionId> run) {
        List<RevisionId> named = targets.revisions(seed.behind());
        if (named.size() != 1) {
            throw new SeedNowhere(seed, named.size());
        }
        RevisionId id = named.get(0);
        if (!run.contains(id)) {
            throw new SeedNowhere(seed, id);
        }
        return id;
    }

    /**
     * Reads a file.
     *
     * @throws CannotRead if it cannot be read
     */
    static List<Statement> statements(Path file) {
        try {
            return Statements.of(new SectionText(file.toString(), 1, Files.readString(file)));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /** What is loaded behind a revision; nothing behind most. */
    List<Statement> behind(RevisionId id) {
        return behind.getOrDefault(id, List.of());
    }
}
