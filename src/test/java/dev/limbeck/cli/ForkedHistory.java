package dev.limbeck.cli;

import dev.limbeck.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A repository with a random history that two branches share, and go on from: main, and ours, which is checked out. Each
 * may have several heads, have joined some, begun again at the bottom, and depend on what lies elsewhere.
 */
final class ForkedHistory {
    private final Random random;
    private final Path folder;
    private final GitRepository repository;
    private int count;

    private ForkedHistory(Path folder, int seed) throws IOException, InterruptedException {
        this.random = new Random(seed);
        this.folder = folder;
        this.repository = GitRepository.init(folder);
    }

    static GitRepository make(Path folder, int seed) throws IOException, InterruptedException {
        return new ForkedHistory(folder, seed).make();
    }

    private GitRepository make() throws IOException, InterruptedException {
        String upstream = random.nextInt(6) == 0 ? "git: {upstream: none}\n" : "";
        Files.writeString(folder.resolve("alembic.yaml"), "url: embedded\nscratch: none\n" + upstream);
        Files.createDirectory(folder.resolve("versions"));
        List<List<String>> shared = grow(List.of(), 1 + random.nextInt(3));
        repository.commit("begin");
        repository.git("switch", "--quiet", "--create", "ours");
        grow(shared, random.nextInt(4));
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        grow(shared, random.nextInt(4));
        repository.commit("theirs");
        repository.git("switch", "--quiet", random.nextInt(8) == 0 ? "main" : "ours");
        if (random.nextBoolean()) {
            repository.git("merge", "--quiet", "--no-edit", "main");
        }
        return repository;
    }

    /** Adds revisions, and returns the ids of all, each with its parents behind it. */
    private List<List<String>> grow(List<List<String>> before, int more) throws IOException {
        List<List<String>> revisions = new ArrayList<>(before);
        for (int i = 0; i < more; i++) {
            List<String> revision = new ArrayList<>(List.of("aaa" + count++));
            revision.addAll(parents(revisions));
            write(revision, random.nextInt(6) == 0 ? dependency(revisions) : "");
            revisions.add(revision);
        }
        return revisions;
    }

    private List<String> parents(List<List<String>> revisions) {
        List<String> ids = new ArrayList<>(
                revisions.stream().map(revision -> revision.get(0)).toList());
        List<String> heads = new ArrayList<>(ids);
        revisions.forEach(revision -> heads.removeAll(revision.subList(1, revision.size())));
        List<String> pool = random.nextInt(4) == 0 ? ids : heads;
        Collections.shuffle(pool, random);
        boolean isMerge = pool == heads && random.nextInt(3) == 0;
        return pool.subList(0, Math.min(pool.size(), isMerge ? 2 : 1));
    }

    private String dependency(List<List<String>> revisions) {
        return revisions.isEmpty()
                ? ""
                : revisions.get(random.nextInt(revisions.size())).get(0);
    }

    private void write(List<String> revision, String needed) throws IOException {
        String id = revision.get(0);
        int day = 1 + random.nextInt(20);
        Files.writeString(
                folder.resolve("versions").resolve(id + "_work.sql"),
                "-- revision: " + id + "\n-- downRevision: " + revision.subList(1, revision.size())
                        + "\n-- message: work\n"
                        + (needed.isEmpty() ? "" : "-- dependsOn: " + needed + "\n")
                        + (random.nextInt(8) == 0 ? "" : "-- createDate: 2026-01-%02d\n".formatted(day))
                        + "-- +upgrade\n-- +downgrade\n");
    }
}
