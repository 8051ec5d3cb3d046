package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.git.GitEnvironment;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database has run ours; then theirs comes to lie below ours, in each way in which that happens, and it is told of and
 * mended in each way there is.
 */
@OnPostgres
class SilentSkipIT {
    private static final Pattern WORD = Pattern.compile("\\S*'[^']*'|\\S+");

    @TempDir
    private Path folder;

    /** How theirs came below ours. */
    enum Way {
        BY_HAND("""
                git -C work merge --quiet --no-edit origin/theirs
                sed -i 's/downRevision: aaaa/downRevision: cccc/' work/versions/bbbb.sql
                """),
        REBASED_ELSEWHERE_ONTO_IT("""
                git clone --quiet work elsewhere
                git -C elsewhere fetch --quiet ../origin theirs:theirs
                git -C elsewhere merge --quiet --no-edit theirs
                limbeck -d elsewhere rebase bbbb --onto cccc --upstream theirs
                git -C elsewhere commit --quiet --all -m Rebase
                git -C work pull --quiet ../elsewhere ours
                """),
        PUSHED_BY_A_COLLEAGUE("""
                git -C origin merge --quiet --ff-only theirs
                git clone --quiet --branch ours origin colleague
                git -C colleague merge --quiet --no-edit origin/main
                limbeck -d colleague rebase
                git -C colleague commit --quiet --all -m Rebase
                git -C colleague push --quiet origin ours
                git -C work pull --quiet origin ours
                """);

        private final String commands;

        Way(String commands) {
            this.commands = commands;
        }
    }

    /** How the database comes to have what it missed. */
    enum Mending {
        REPLAY("limbeck -d work rebase --replay", """
                Running downgrade bbbb -> aaaa, Add bbbb table
                Running upgrade aaaa -> cccc, Add cccc table
                Running upgrade cccc -> bbbb, Add bbbb table
                """),
        APPLY_MISSING("limbeck -d work rebase --apply-missing", """
                Running upgrade aaaa -> cccc, Add cccc table
                """),
        UPGRADE("limbeck -d work upgrade --apply-skipped head", """
                Running upgrade aaaa -> cccc, Add cccc table
                """),
        STAMP("limbeck -d work stamp --assume-applied cccc --reason 'made by hand'", "");

        private final String command;
        private final String printed;

        Mending(String command, String printed) {
            this.command = command;
            this.printed = printed;
        }
    }

    static Stream<Arguments> all() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Mending.values()).map(mending -> Arguments.of(way, mending)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_a_rebase_put_below_a_database_is_found_and_mended(Way way, Mending mending, TestDatabase database)
            throws Exception {
        begin();
        type(database, "limbeck -d work upgrade head");
        for (String command : way.commands.lines().toList()) {
            type(command.contains("elsewhere") || command.contains("colleague") ? null : database, command);
        }

        assertThat(type(database, "limbeck -d work upgrade head")).isEqualTo("""
                error: Never applied here, though what follows was: cccc (Add cccc table)
                  at work/versions/cccc.sql
                  To run what was skipped now, before anything else:
                      limbeck upgrade --apply-skipped head
                  where its change is in the database already:
                      limbeck stamp --assume-applied cccc --reason TEXT
                  to run it only where it is proven that the order does not matter:
                      limbeck rebase --apply-missing
                  to take down what follows it and run all in order, where what that drops may be lost:
                      limbeck rebase --replay
                [exit 4]
                """);
        if (mending == Mending.STAMP) {
            database.execute("CREATE TABLE cccc ()");
        }

        assertThat(type(database, mending.command)).endsWith(mending.printed).doesNotContain("[exit");
        assertThat(type(database, "limbeck -d work upgrade head")).isEmpty();
        assertThat(type(database, "limbeck -d work current --check-heads")).isEqualTo("bbbb (head)\n");
        assertThat(type(database, "limbeck -d work check --database")).isEqualTo("Nothing found in 3 files.\n");
        assertThat(database.query("SELECT version_num FROM alembic_version")).containsExactly(List.of("bbbb"));
        assertThat(database.query("SELECT relname FROM pg_class WHERE relname ~ '^(.)\\1{3}$' ORDER BY 1"))
                .containsExactly(List.of("aaaa"), List.of("bbbb"), List.of("cccc"));
    }

    /** One repository with a branch of ours and one of theirs, and a checkout of ours. */
    private void begin() throws Exception {
        type(null, "git init --quiet origin");
        Files.createDirectories(folder.resolve("origin/versions"));
        Files.writeString(
                folder.resolve("origin/alembic.yaml"),
                "url: ${DATABASE_URL:-embedded}\nscratch: ${DATABASE_URL:-embedded}\nfileTemplate: \"{revision}\"\n");
        commit("main", "aaaa", "null");
        type(null, "git -C origin switch --quiet -c theirs");
        commit("theirs", "cccc", "aaaa");
        type(null, "git -C origin switch --quiet -c ours main");
        commit("ours", "bbbb", "aaaa");
        type(null, "git clone --quiet --branch ours origin work");
        type(null, "git -C origin switch --quiet main");
    }

    private void commit(String branch, String id, String parent) throws Exception {
        Files.writeString(folder.resolve("origin/versions/" + id + ".sql"), """
                -- revision: %1$s
                -- downRevision: %2$s
                -- message: Add %1$s table
                -- +upgrade
                CREATE TABLE %1$s ();
                -- +downgrade
                DROP TABLE %1$s;
                """.formatted(id, parent));
        type(null, "git -C origin add .");
        type(null, "git -C origin commit --quiet -m " + branch);
    }

    /** Types a command, without a database where there is none; returns what it prints, standard error first. */
    private String type(@Nullable TestDatabase database, String command) throws IOException, InterruptedException {
        if (!command.startsWith("limbeck ")) {
            return shell(command);
        }
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toList();
        Map<String, String> environment = database == null ? Map.of() : Map.of("DATABASE_URL", database.url());
        LimbeckProcess.Outcome outcome = new LimbeckProcess(folder, environment).run(words.subList(1, words.size()));
        return outcome.err() + outcome.out() + (outcome.exit() == 0 ? "" : "[exit " + outcome.exit() + "]\n");
    }

    private String shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        GitEnvironment.set(builder.environment());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + printed).isZero();
        return printed;
    }
}
