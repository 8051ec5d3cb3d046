package dev.limbeck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a history looks like. Revisions are numbered from 0, each after all that it follows. */
enum Shape {
    /** Each follows the one before. */
    LINE {
        @Override
        Node node(int number, int size, Random random) {
            return following(number == 0 ? List.of() : List.of(number - 1));
        }
    },
    /** A trunk with one more head on every revision of it. */
    COMB {
        @Override
        Node node(int number, int size, Random random) {
            return following(number == 0 ? List.of() : List.of(number % 2 == 0 ? number - 2 : number - 1));
        }
    },
    /** Forks of two that are merged at once, one below the other. */
    LADDER {
        @Override
        Node node(int number, int size, Random random) {
            boolean isMerge = number % 3 == 0;
            return following(number == 0 ? List.of() : isMerge ? List.of(number - 2, number - 1) : below(number));
        }

        private static List<Integer> below(int number) {
            return List.of(number - number % 3);
        }
    },
    /** As many branches from the first as each of them is long. */
    FAN {
        @Override
        Node node(int number, int size, Random random) {
            int branches = (int) Math.sqrt(size);
            return following(number == 0 ? List.of() : List.of(Math.max(0, number - branches)));
        }
    },
    /** Two lines, each revision of the one depending on its neighbour in the other. */
    TWINS {
        @Override
        Node node(int number, int size, Random random) {
            List<Integer> parents = number < 2 ? List.of() : List.of(number - 2);
            return new Node(parents, number % 2 == 0 ? List.of() : List.of(number - 1));
        }
    },
    /** Mostly one after the other, with forks, merges and dependencies. */
    RANDOM {
        @Override
        Node node(int number, int size, Random random) {
            if (number == 0) {
                return following(List.of());
            }
            int parents = random.nextInt(10) == 0 ? 2 : 1;
            int dependencies = random.nextInt(20) == 0 ? 1 : 0;
            List<Integer> before = IntStream.generate(() -> Math.max(0, number - 1 - random.nextInt(8)))
                    .distinct()
                    .limit(Math.min(number, parents + dependencies))
                    .boxed()
                    .toList();
            int split = Math.min(parents, before.size());
            return new Node(before.subList(0, split), before.subList(split, before.size()));
        }
    },
    /** Most merge two or three: near ones, some further back, some at the very beginning. The newest file comes first. */
    DENSE {
        private static final int FURTHER = 33;
        private static final int BEGINNING = 25;

        @Override
        Node node(int number, int size, Random random) {
            int parents = number == 0 ? 0 : 3;
            return following(IntStream.generate(() -> Math.max(0, Math.min(number - 1, parent(number, random))))
                    .limit(parents)
                    .distinct()
                    .boxed()
                    .toList());
        }

        private static int parent(int number, Random random) {
            return switch (random.nextInt(5)) {
                case 0, 1 -> number - 1;
                case 2, 3 -> number - 1 - random.nextInt(FURTHER);
                default -> random.nextInt(BEGINNING);
            };
        }

        @Override
        boolean isNewestFirst() {
            return true;
        }
    };

    /** What one revision follows, and what it depends on. */
    record Node(List<Integer> parents, List<Integer> dependencies) {}

    abstract Node node(int number, int size, Random random);

    /** Whether the files are read from the last revision to the first, instead of in an order of their own. */
    boolean isNewestFirst() {
        return false;
    }

    /** The same for the same size. */
    List<Node> nodes(int size) {
        Random random = new Random(size);
        List<Node> nodes = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            nodes.add(node(number, size, random));
        }
        return nodes;
    }

    private static Node following(List<Integer> parents) {
        return new Node(parents, List.of());
    }
}
