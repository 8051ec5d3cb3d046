package dev.limbeck.postgres;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, which Testcontainers removes when the tests have ended. */
final class ContainerServer {
    private static final String IMAGE =
            Optional.ofNullable(System.getenv("LIMBECK_TEST_IMAGE")).orElse("postgres:18");

    private static final String HELPER = "testcontainers/ryuk";

    /** A minute brings the image over any but the slowest line. */
    private static final int PULL_SECONDS = 60;

    /** A few seconds start the server, where the image is at hand. */
    private static final int START_SECONDS = 30;

    private ContainerServer() {}

    /** Waits as long as Testcontainers does. */
    static TestServer start() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"));
        container
                .withUsername("postgres")
                .withEnv("LANG", "C.UTF-8")
                .withTmpFs(Map.of("/memory", "rw"))
                .withEnv("PGDATA", "/memory/data")
                .start();
        // Without the parameters that only the driver knows: other programs read it too.
        String url = "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getDatabaseName(),
                        container.getUsername(),
                        container.getPassword());
        return new TestServer(url, "container " + IMAGE);
    }

    /** Testcontainers tries for minutes to pull what cannot be had, so everything that may fail is tried before. */
    static TestServer startSoon() throws NoContainer {
        provideImages(engine());
        try {
            return CompletableFuture.supplyAsync(ContainerServer::start).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new NoContainer("the container was not ready within " + START_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new NoContainer(
                    "the container does not start: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            throw new NoContainer("interrupted", e);
        }
    }

    private static DockerClient engine() throws NoContainer {
        try {
            return DockerClientProviderStrategy.getClientForConfig(
                    DockerClientFactory.instance().getTransportConfig());
        } catch (IllegalStateException e) {
            throw new NoContainer("no Docker engine answers", e);
        }
    }

    private static void provideImages(DockerClient engine) throws NoContainer {
        try {
            if (!isLocal(engine) && !pull(engine, DockerImageName.parse(IMAGE))) {
                throw new NoContainer("Docker has not brought %s within %d s".formatted(IMAGE, PULL_SECONDS), null);
            }
            if (isHelperWanted() && !isHelperLocal(engine) && !isHelperInReach(engine)) {
                throw new NoContainer("Docker cannot provide Testcontainers' helper " + HELPER, null);
            }
        } catch (DockerException | DockerClientException e) {
            throw new NoContainer("Docker cannot provide " + IMAGE, e);
        } catch (InterruptedException e) {
            throw new NoContainer("interrupted", e);
        }
    }

    private static boolean isLocal(DockerClient engine) {
        try {
            engine.inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean pull(DockerClient engine, DockerImageName image) throws InterruptedException {
        return engine.pullImageCmd(image.getUnversionedPart())
                .withTag(image.getVersionPart())
                .exec(new PullImageResultCallback())
                .awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isHelperWanted() {
        return !Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
    }

    private static boolean isHelperLocal(DockerClient engine) {
        return !engine.listImagesCmd().withReferenceFilter(HELPER).exec().isEmpty();
    }

    /** Only Testcontainers knows the tag it wants; a registry that knows another one not is in reach. */
    private static boolean isHelperInReach(DockerClient engine) throws InterruptedException {
        try {
            return pull(engine, DockerImageName.parse(HELPER).withTag("is-anybody-there"));
        } catch (NotFoundException e) {
            return true;
        } catch (DockerException | DockerClientException e) {
            return false;
        }
    }
}
