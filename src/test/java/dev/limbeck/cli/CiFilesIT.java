package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What CI services are given to run is run, on a pull request that would give main a second head. */
class CiFilesIT {
    private static final Path JAR = Path.of("target/limbeck.jar").toAbsolutePath();
    private static final Pattern SNIPPET = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Path programs;
    private Path clone;

    @BeforeEach
    void open_a_pull_request() throws IOException, InterruptedException {
        programs = Files.createDirectory(folder.resolve("programs"));
        Path limbeck = programs.resolve("limbeck");
        Files.writeString(
                limbeck,
                "#!/bin/sh\nexec '%s/bin/java' -jar '%s' \"$@\"\n".formatted(System.getProperty("java.home"), JAR));
        assertThat(limbeck.toFile().setExecutable(true)).isTrue();
        assertThat(bash("""
                git init --quiet --initial-branch main origin && cd origin
                git config user.name Ada && git config user.email ada@example.org
                mkdir versions && echo 'url: embedded' >alembic.yaml
                revision() {
                    printf '%s\\n' "-- revision: $1" "-- downRevision: [$2]" '-- message: work' "-- createDate: $3" \\
                        '-- +upgrade' '-- +downgrade' >"versions/$1_work.sql"
                    git add . && git commit --quiet -m "$1"
                }
                revision aaaa '' 2026-01-01
                git switch --quiet -c ours && revision cccc aaaa 2026-01-03
                git switch --quiet main && revision bbbb aaaa 2026-01-02
                cd .. && git clone --quiet --branch ours origin clone
                """, folder, Map.of())).isEqualTo(new Outcome("", "", 0));
        clone = folder.resolve("clone");
    }

    @Test
    void the_action_annotates_the_line_and_writes_a_summary() throws IOException, InterruptedException {
        JsonNode step = yaml(Files.readString(Path.of("action.yml"))).at("/runs/steps/0");
        Path summary = folder.resolve("summary.md");
        Map<String, String> environment = Map.of(
                "GITHUB_ACTION_PATH", programs.toString(),
                "GITHUB_BASE_REF", "main",
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "DIRECTORY", ".",
                "BASE", "");
        assertThat(step.get("env").propertyNames()).containsExactly("DIRECTORY", "BASE");
        assertThat(bash(step.get("run").asString(), clone, environment)).isEqualTo(new Outcome("""
                ::error file=versions/cccc_work.sql,line=2,title=LB101 multiple-heads::Merged there would be multiple heads:\
                 bbbb (of origin/main), cccc (of HEAD)%0Agit merge origin/main && limbeck rebase --upstream origin/main
                """, "", 3));
        assertThat(Files.readString(summary))
                .startsWith("### Limbeck: HEAD merged into origin/main: 1 error in 3 files\n");
    }

    @Test
    void the_action_judges_a_push_as_it_is() throws IOException, InterruptedException {
        JsonNode step = yaml(Files.readString(Path.of("action.yml"))).at("/runs/steps/0");
        Map<String, String> environment = Map.of(
                "GITHUB_ACTION_PATH",
                programs.toString(),
                "GITHUB_STEP_SUMMARY",
                folder.resolve("summary.md").toString(),
                "DIRECTORY",
                "clone",
                "BASE",
                "");
        assertThat(bash(step.get("run").asString(), folder, environment)).isEqualTo(new Outcome("", "", 0));
    }

    @Test
    void the_hook_runs_a_check_of_what_lies_there() throws IOException, InterruptedException {
        JsonNode hook =
                yaml(Files.readString(Path.of(".pre-commit-hooks.yaml"))).get(0);
        assertThat(hook.get("id").asString()).isEqualTo("limbeck-check");
        assertThat(hook.get("pass_filenames").asBoolean()).isFalse();
        assertThat(Path.of(hook.get("entry").asString())).isExecutable();
        assertThat("versions/cccc_work.sql").containsPattern(hook.get("files").asString());
        String command = texts(hook.get("args"))
                .collect(Collectors.joining(" ", hook.get("entry").asString() + " ", ""));
        assertThat(bash(command, clone, Map.of())).isEqualTo(new Outcome("Nothing found in 2 files.\n", "", 0));
        Files.writeString(
                clone.resolve("versions/dddd_work.sql"),
                "-- revision: dddd\n-- message: work\n-- +upgrade\n-- +downgrade\n");
        assertThat(bash(command, clone, Map.of()).exit()).isEqualTo(3);
    }

    @Test
    void the_snippet_for_gitlab_leaves_a_report_of_tests() throws IOException, InterruptedException {
        JsonNode job = snippets()
                .map(snippet -> snippet.get("revisions"))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
        String script = texts(job.get("script")).collect(Collectors.joining("\n"));
        Outcome outcome = bash(script, clone, Map.of("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"));
        assertThat(outcome).isEqualTo(new Outcome("", "", 3));
        assertThat(Files.readString(
                        clone.resolve(job.at("/artifacts/reports/junit").asString())))
                .contains("<testcase classname=\"versions/cccc_work.sql\" name=\"LB101 multiple-heads\" time=\"0\">");
    }

    @Test
    void every_snippet_is_yaml() throws IOException {
        assertThat(snippets())
                .hasSize(5)
                .allSatisfy(snippet -> assertThat(snippet.isEmpty()).isFalse());
    }

    private static Stream<JsonNode> snippets() throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("docs/ci.md")));
        return snippet.results().map(each -> yaml(each.group(1))).toList().stream();
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString);
    }

    private Outcome bash(String script, Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script))
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(
                Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8), exit);
    }
}
