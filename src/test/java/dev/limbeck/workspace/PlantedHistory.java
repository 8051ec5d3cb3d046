package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.workspace.Verified.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random history, merges and dependencies included, in which every revision leads back, but for those that were given a
 * fault of a known kind.
 *
 * @param expected what has to be found of each revision
 */
record PlantedHistory(Map<RevisionId, Result> expected) {

    /** A fault, or none. */
    private enum Plant {
        NONE(Result.OK),
        NO_WAY_BACK(Result.IRREVERSIBLE),
        LEFT_BEHIND(Result.WRONG_DOWNGRADE),
        NOTHING_UNDONE(Result.WRONG_DOWNGRADE),
        TYPING_ERROR(Result.FAILED),
        HALF_WAY(Result.FAILED),
        COUNTED_TWICE(Result.WRONG_DOWNGRADE),
        NOT_TO_BE_RUN(Result.FAILED);

        private final Result result;

        Plant(Result result) {
            this.result = result;
        }
    }

    static PlantedHistory write(ProjectFolder folder, Random random, int size) throws IOException {
        Map<RevisionId, Result> expected = new TreeMap<>();
        Set<String> missing = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String id = "r" + number;
            List<String> parents = some(ids, number == 0 ? 0 : random.nextInt(5) == 0 ? 2 : 1, random);
            List<String> dependencies = some(ids, random.nextInt(4) == 0 ? 1 : 0, random);
            dependencies.removeAll(parents);
            Plant plant = number == 0 || random.nextInt(3) == 0 ? Plant.NONE : any(random, number < size / 2);
            Files.writeString(
                    folder.root().resolve("versions").resolve(id + ".sql"),
                    header(id, parents, dependencies, plant) + body(number, plant));
            boolean isReached = Collections.disjoint(missing, parents) && Collections.disjoint(missing, dependencies);
            if (!isReached || plant == Plant.NOT_TO_BE_RUN) {
                missing.add(id);
            }
            expected.put(new RevisionId(id), isReached ? plant.result : Result.NOT_RUN);
            ids.add(id);
        }
        return new PlantedHistory(expected);
    }

    private static List<String> some(List<String> ids, int count, Random random) {
        List<String> recent = new ArrayList<>(ids.subList(Math.max(0, ids.size() - 4), ids.size()));
        Collections.shuffle(recent, random);
        return new ArrayList<>(recent.subList(0, Math.min(count, recent.size())));
    }

    private static String header(String id, List<String> parents, List<String> dependencies, Plant plant) {
        return "-- revision: " + id + "\n-- downRevision: " + parents + "\n"
                + (dependencies.isEmpty() ? "" : "-- dependsOn: " + dependencies + "\n")
                + (plant == Plant.HALF_WAY ? "-- transaction: false\n" : "");
    }

    private static String body(int number, Plant plant) {
        List<String> up = new ArrayList<>(List.of(
                "CREATE TABLE t# (id serial PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(), name text);",
                "CREATE INDEX i# ON t# (name);",
                "INSERT INTO t# (name) VALUES ('a'), ('b');",
                "INSERT INTO kept (name) VALUES ('#');"));
        List<String> down = new ArrayList<>(List.of("DELETE FROM kept WHERE name = '#';", "DROP TABLE t#;"));
        if (number == 0) {
            up.add(0, "CREATE TABLE kept (id serial, name text, counted int NOT NULL DEFAULT 0);");
            down.set(0, "DROP TABLE kept;");
        }
        switch (plant) {
            case NONE, NO_WAY_BACK -> {}
            case LEFT_BEHIND -> up.add("CREATE VIEW v# AS SELECT 1 AS one;");
            case NOTHING_UNDONE -> down.clear();
            case TYPING_ERROR -> down.add("DROP TABEL t#;");
            case HALF_WAY -> down.add("DROP VIEW no_such_view;");
            case COUNTED_TWICE -> up.add("UPDATE kept SET counted = counted + 1;");
            case NOT_TO_BE_RUN -> up.add("SELECT no_such_column FROM t#;");
        }
        String text = "-- +upgrade\n" + String.join("\n", up)
                + (plant == Plant.NO_WAY_BACK ? "\n" : "\n-- +downgrade\n" + String.join("\n", down) + "\n");
        return text.replace("#", String.valueOf(number));
    }

    /** What does not go up keeps much from being looked at: not too early. */
    private static Plant any(Random random, boolean isEarly) {
        int count = Plant.values().length - (isEarly ? 1 : 0);
        return Plant.values()[random.nextInt(count)];
    }
}
