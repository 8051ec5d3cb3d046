package dev.limbeck.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server made from the programs of PostgreSQL that this machine has, of the same version as its pg_dump. */
public final class InstalledServer {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private InstalledServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Starts one in an empty folder. */
    public static InstalledServer start(Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        InstalledServer server = new InstalledServer(programs(), data, freePort());
        server.run("initdb", "--auth=trust", "--username=postgres", "--no-sync", "--pgdata=" + data);
        server.run(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data,
                "--log=" + folder.resolve("log"),
                "--options=-p " + server.port + " -F -c unix_socket_directories=");
        return server;
    }

    /** A URL with a password, which the server does not ask for. */
    public String url() {
        return "postgresql://postgres:geheim@localhost:" + port + "/postgres";
    }

    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.comparing(InstalledServer::version).reversed())
                        .forEach(version -> folders.add(version.resolve("bin")));
            }
        }
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .forEach(folders::add);
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no initdb: install your system's package (apt-get install postgresql)"));
    }

    private static double version(Path folder) {
        return Double.parseDouble(folder.getFileName().toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses root, who is nobody in particular in a user namespace. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("programs.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(data.resolveSibling("programs.log")));
        }
    }

    /** Makes a database, and returns its URL. */
    public String create(String database) throws IOException, InterruptedException {
        run("createdb", "--template=template0", "--username=postgres", "--host=localhost", "--port=" + port, database);
        return url().replaceFirst("/postgres$", "/" + database);
    }

    /** The schema of a database as its pg_dump tells it, owners and privileges left out. */
    public String schema(String database) throws IOException, InterruptedException {
        Process dump = new ProcessBuilder(
                        programs.resolve("pg_dump").toString(),
                        "--schema-only",
                        "--no-owner",
                        "--no-privileges",
                        "--dbname=" + url().replaceFirst("/postgres$", "/" + database))
                .redirectError(data.resolveSibling("dump.log").toFile())
                .start();
        String text = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (dump.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(data.resolveSibling("dump.log")));
        }
        return text;
    }

    public void stop() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data);
    }
}
