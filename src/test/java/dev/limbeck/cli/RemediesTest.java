package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.git.GitRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that is advised where branches have several heads is typed, and does what it is advised for. */
class RemediesTest {
    private static final int SAMPLE = 30;
    private static final int MANY = 600;

    /** On a line of its own, or in one; words in capitals are to be filled in. */
    private static final Pattern ADVISED = Pattern.compile(
            "^\\s+((?:git merge \\S+ && )?limbeck (?:rebase|merge) .*|limbeck rebase)$|`(limbeck merge [^A-Z`]+)`",
            Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    static IntStream sample() {
        return IntStream.range(0, SAMPLE);
    }

    static IntStream many() {
        return IntStream.range(SAMPLE, MANY);
    }

    @ParameterizedTest
    @MethodSource("sample")
    void what_is_advised_can_be_typed_and_helps(int seed) throws Exception {
        check(seed);
    }

    @ParameterizedTest
    @MethodSource("many")
    @Tag("stress")
    void what_is_advised_can_be_typed_and_helps_in_many_histories(int seed) throws Exception {
        check(seed);
    }

    private void check(int seed) throws Exception {
        Ground ground = new Ground(ForkedHistory.make(folder.toRealPath(), seed));
        boolean isOneEnough = !ground.hasDependencies();
        ground.demand("check", isOneEnough ? "check" : "heads", isOneEnough ? Promise.NO_FINDING : Promise.FEWER_HEADS);
        ground.demand("check --base main", "check --base main", isOneEnough ? Promise.NO_FINDING : Promise.NO_REFUSAL);
        ground.demand("heads --single", "heads", Promise.FEWER_HEADS);
        ground.demand("rebase --dry-run", "heads", Promise.FEWER_HEADS);
        for (String moved : ground.revisions()) {
            for (String onto : ground.revisions()) {
                ground.demand("rebase " + moved + " --onto " + onto + " --dry-run", "heads", Promise.FEWER_HEADS);
            }
        }
    }

    /** What is to be seen behind an advised command. What another depends on stays a head until that is put behind it. */
    private enum Promise {
        NO_REFUSAL {
            @Override
            void demand(Outcome before, Outcome after) {}
        },
        NO_FINDING {
            @Override
            void demand(Outcome before, Outcome after) {
                assertThat(after.exit()).as(after.out()).isZero();
            }
        },
        FEWER_HEADS {
            @Override
            void demand(Outcome before, Outcome after) {
                assertThat(after.out().lines().count())
                        .isLessThan(before.out().lines().count());
            }
        };

        abstract void demand(Outcome before, Outcome after);
    }

    /** A checkout that is as it was after every try. */
    private static final class Ground {
        private final GitRepository repository;
        private final String start;
        private final LimbeckProcess limbeck;

        Ground(GitRepository repository) throws Exception {
            this.repository = repository;
            this.start = repository.git("rev-parse", "HEAD");
            this.limbeck = new LimbeckProcess(repository.folder(), Map.of());
        }

        boolean hasDependencies() throws Exception {
            return !repository.git("log", "--all", "--format=%H", "-SdependsOn").isEmpty();
        }

        List<String> revisions() {
            return limbeck("history")
                    .out()
                    .lines()
                    .map(line -> line.replaceFirst(".*-> (\\w+).*", "$1"))
                    .toList();
        }

        void demand(String asked, String looked, Promise promise) throws Exception {
            Outcome answer = limbeck(asked);
            for (String command : advised(answer.out() + "\n" + answer.err())) {
                String told = asked + ":\n" + answer.out() + answer.err() + "\n" + drawn() + "\n" + command;
                Outcome before = limbeck(looked);
                try {
                    type(command);
                    repository.commit("done");
                    promise.demand(before, limbeck(looked));
                } catch (AssertionError broken) {
                    throw new AssertionError(told + "\n" + broken.getMessage(), broken);
                }
                repository.git("reset", "--quiet", "--hard", start);
            }
        }

        private String drawn() {
            return limbeck("history").out();
        }

        private static List<String> advised(String printed) {
            List<String> commands = new ArrayList<>();
            Matcher advised = ADVISED.matcher(printed);
            while (advised.find()) {
                commands.add(advised.group(1) == null ? advised.group(2) : advised.group(1));
            }
            return commands;
        }

        private void type(String line) throws Exception {
            for (String command : line.split(" && ", -1)) {
                List<String> words = words(command);
                if (words.get(0).equals("git")) {
                    repository.git(words.subList(1, words.size()).toArray(String[]::new));
                } else {
                    Outcome outcome = limbeck.run(words.subList(1, words.size()));
                    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
                }
            }
        }

        private Outcome limbeck(String line) {
            return limbeck.run(words(line));
        }

        private static List<String> words(String line) {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            return words;
        }
    }
}
