package dev.limbeck.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository that a test makes with git itself. */
public record GitRepository(Path folder) {

    /** Begins one, on a branch called main. */
    public static GitRepository init(Path folder) throws IOException, InterruptedException {
        GitRepository repository = new GitRepository(folder);
        repository.git("init", "--quiet");
        return repository;
    }

    /** Commits all that is there. */
    public void commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    /** Runs git, which has to succeed, and returns what it printed. */
    public String git(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        GitEnvironment.set(builder.environment());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
