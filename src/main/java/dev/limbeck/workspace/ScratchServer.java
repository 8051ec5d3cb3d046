package dev.limbeck.workspace;

import dev.limbeck.config.Scratch;
import dev.limbeck.database.Address;
import dev.limbeck.database.Retention;
import dev.limbeck.database.ScratchHost;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.database.Tenancy;
import dev.limbeck.scratch.Container;
import dev.limbeck.scratch.EmbeddedServer;
import dev.limbeck.scratch.ScratchFolder;
import dev.limbeck.script.NewProject;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The server that a project's scratch databases are made on; closing it stops what was started for it. */
final class ScratchServer implements AutoCloseable {
    private final ScratchHost host;
    private final Runnable stop;

    private ScratchServer(ScratchHost host, Runnable stop) {
        this.host = host;
        this.stop = stop;
    }

    /** Starts what {@code scratch} in the configuration names, or connects to it. */
    static ScratchServer open(Project project, Consumer<String> notice) {
        Scratch scratch = project.config().scratch();
        return switch (scratch.kind()) {
            case EMBEDDED -> embedded(scratch, folder(project).start(notice));
            case CONTAINER -> contained(scratch, Container.start(scratch.value(), project.environment(), notice));
            case SERVER -> existing(scratch, project);
            case NONE -> throw new NoScratch(scratch.key());
        };
    }

    /** The folder that the embedded servers of a project lie in. */
    static ScratchFolder folder(Project project) {
        Path unversioned = NewProject.unversioned(project.root().resolve(".limbeck"));
        return new ScratchFolder(unversioned.resolve("scratch"));
    }

    static ScratchServer embedded(Scratch scratch, EmbeddedServer server) {
        ServerUrl url = ServerUrl.embedded(server.url(), scratch.key());
        return connected(url, Retention.PROJECT, Tenancy.ALONE, server::close);
    }

    private static ScratchServer contained(Scratch scratch, Container container) {
        ServerUrl url = ServerUrl.embedded(container.url(), scratch.key());
        return connected(url, Retention.COMMAND, Tenancy.ALONE, container::close);
    }

    private static ScratchServer existing(Scratch scratch, Project project) {
        Address address = new Address(scratch.value(), null, null, scratch.key());
        ServerUrl url = ServerUrl.of(address, project.environment()).withDeed("scratch");
        return connected(url, Retention.COMMAND, Tenancy.SHARED, () -> {});
    }

    private static ScratchServer connected(ServerUrl url, Retention retention, Tenancy tenancy, Runnable stop) {
        boolean isConnected = false;
        try {
            ScratchServer server = new ScratchServer(ScratchHost.connect(url, retention, tenancy), stop);
            isConnected = true;
            return server;
        } finally {
            if (!isConnected) {
                stop.run();
            }
        }
    }

    ScratchHost host() {
        return host;
    }

    @Override
    public void close() {
        try {
            host.close();
        } finally {
            stop.run();
        }
    }
}
