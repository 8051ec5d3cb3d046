package dev.limbeck.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docker is told, by a program that writes it down. */
class ContainerTest {
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_container_is_started_asked_for_its_port_and_removed() throws IOException {
        Container container = Container.start("postgres:17", dockerThat("""
                run) echo "Unable to find image locally"; echo c0ffee ;;
                port) echo "127.0.0.1:49153"; echo "[::1]:49153" ;;
                """), notices::add);
        assertThat(container.url())
                .matches("jdbc:postgresql://localhost:49153/postgres\\?user=postgres&password=[0-9a-f]{32}");
        container.close();
        container.close();
        assertThat(said()).hasSize(5);
        assertThat(said().get(0)).startsWith("ps --all --filter=label=dev.limbeck.scratch");
        assertThat(said().get(1))
                .startsWith("run --detach --rm --label=dev.limbeck.scratch=%d@"
                        .formatted(ProcessHandle.current().pid()))
                .endsWith("--env=POSTGRES_PASSWORD --publish=127.0.0.1::5432 postgres:17 postgres -cfsync=off"
                        + " -csynchronous_commit=off -cfull_page_writes=off -cautovacuum=off");
        assertThat(said().subList(2, 5))
                .containsExactly(
                        "exec c0ffee pg_isready --host=127.0.0.1 --quiet",
                        "port c0ffee 5432/tcp",
                        "rm --force --volumes c0ffee");
        assertThat(notices).isEmpty();
    }

    @Test
    void a_container_whose_process_has_ended_is_removed_and_no_other() throws IOException {
        String here = InetAddress.getLocalHost().getHostName();
        long alive = ProcessHandle.current().pid();
        Container.start("postgres:17", dockerThat("""
                ps) echo "dead 99999999@%1$s"; echo "alive %2$d@%1$s"; echo "remote 99999999@elsewhere"; echo "odd" ;;
                run) echo c0ffee ;;
                """.formatted(here, alive)), notices::add)
                .close();
        assertThat(said())
                .filteredOn(line -> line.startsWith("rm"))
                .containsExactly("rm --force --volumes dead", "rm --force --volumes c0ffee");
        assertThat(notices).containsExactly("Removed the container dead that a killed command left behind.");
    }

    @Test
    void what_docker_refuses_is_told_in_its_words() throws IOException {
        assertThatThrownBy(() -> Container.start("postgres:17", dockerThat("""
                run) echo "Cannot connect to the Docker daemon at unix:///var/run/docker.sock."; exit 125 ;;
                """), notices::add))
                .isInstanceOf(ContainerRefused.class)
                .hasMessage("docker starts no PostgreSQL from the image postgres:17:\n"
                        + "Cannot connect to the Docker daemon at unix:///var/run/docker.sock.");
    }

    @Test
    void a_container_that_ends_at_once_is_told_and_not_waited_for() throws IOException {
        assertThatThrownBy(() -> Container.start("hello-world", dockerThat("""
                run) echo c0ffee ;;
                exec | inspect) exit 1 ;;
                """), notices::add))
                .isInstanceOf(ContainerRefused.class)
                .hasMessage("docker starts no PostgreSQL from the image hello-world:\nthe container ended at once");
    }

    @Test
    void without_docker_it_is_said_what_to_write_in_its_place() {
        assertThatThrownBy(() -> Container.start("postgres:17", Map.of("PATH", folder.toString()), notices::add))
                .isInstanceOfSatisfying(
                        NoDocker.class,
                        missing -> assertThat(missing.remedy())
                                .isEqualTo(
                                        "Install Docker, or write `scratch: embedded` or the URL of a PostgreSQL server in"
                                                + " alembic.yaml."));
    }

    private Map<String, String> dockerThat(String cases) throws IOException {
        Path docker = Files.writeString(
                folder.resolve("docker"),
                "#!/bin/sh\necho \"$*\" >>'%s'\ncase $1 in\n%s\nesac\n".formatted(folder.resolve("said"), cases));
        docker.toFile().setExecutable(true);
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }

    private List<String> said() {
        try {
            return Files.readAllLines(folder.resolve("said"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
