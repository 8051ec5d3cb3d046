package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A copy of the source tree as far as the launcher sees it, in a folder whose name has a space, with a Maven that copies
 * a finished jar instead of building one.
 */
final class LauncherTree {
    private static final List<String> TOOLS = List.of(
            "cat",
            "cp",
            "find",
            "head",
            "id",
            "locale",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch");

    /** Writes down each call; waits for its turn where a test holds it; fails where a test says so. */
    static final String MAVEN = """
            echo "$*" >>"$LAUNCHER_TEST/calls"
            while [ -e "$LAUNCHER_TEST/hold" ]; do sleep 0.05; done
            if [ -e "$LAUNCHER_TEST/fail" ]; then echo "[ERROR] cannot find symbol"; exit 1; fi
            for argument; do
                case $argument in -Dlimbeck.jar=*) cp "$LAUNCHER_TEST/echo.jar" "${argument#*=}" ;; esac
            done
            """;

    private final Path folder;

    private LauncherTree(Path folder) {
        this.folder = folder;
    }

    static LauncherTree in(Path folder) throws IOException {
        LauncherTree tree = new LauncherTree(folder.toRealPath());
        Files.createDirectories(tree.root().resolve("src/main"));
        Files.createDirectories(tree.tools());
        Files.copy(Path.of("limbeck"), tree.root().resolve("limbeck"));
        tree.age(Files.writeString(tree.source(), "class A {}"));
        tree.age(Files.writeString(tree.root().resolve("pom.xml"), "<project/>"));
        tree.age(tree.root().resolve("src/main"));
        Files.createSymbolicLink(folder.resolve("first"), Path.of("a tree/limbeck"));
        Files.createSymbolicLink(tree.launcher(), folder.resolve("first"));
        tree.fillTools();
        tree.jarOf(Echo.class);
        return tree;
    }

    Path root() {
        return folder.resolve("a tree");
    }

    Path source() {
        return root().resolve("src/main/A.java");
    }

    Path jar() {
        return root().resolve("target/limbeck.jar");
    }

    /** What the launcher keeps for the java that runs this. */
    Path classes() {
        return root().resolve("target/limbeck-java-" + System.getProperty("java.version") + ".classes");
    }

    Path lock() {
        return root().resolve("target/limbeck.lock");
    }

    /** The programs the launcher finds, and no others. */
    Path tools() {
        return folder.resolve("tools");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A link to a link to the launcher. */
    private Path launcher() {
        return folder.resolve("limbeck");
    }

    /** Sets a file's time back, so that what is made now is newer whatever the file system's clock can tell apart. */
    void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    List<String> mavenCalls() throws IOException {
        return Files.exists(file("calls")) ? Files.readAllLines(file("calls")) : List.of();
    }

    Run launch(String... arguments) throws IOException, InterruptedException {
        return launch(Map.of(), arguments);
    }

    Run launch(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return start(environment, arguments).end();
    }

    Running start(Map<String, String> environment, String... arguments) throws IOException {
        return start(launcher(), environment, arguments);
    }

    /** Runs the launcher with arguments that a shell hands over, whatever this virtual machine can encode. */
    Run launchFromScript(Map<String, String> environment, String arguments) throws IOException, InterruptedException {
        script("typed", "exec '" + launcher() + "' " + arguments);
        return start(tools().resolve("typed"), environment).end();
    }

    private Running start(Path program, Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList());
        builder.environment().keySet().removeAll(List.of("LIMBECK_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", tools().toString());
        builder.environment().put("LAUNCHER_TEST", folder.toString());
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Running(process, out, err);
    }

    /** Puts a program of the system among the tools. */
    void tool(String name, Path program) throws IOException {
        script(name, "exec '" + program + "' \"$@\"");
    }

    /** Makes a tool that is a script. */
    void script(String name, String text) throws IOException {
        Path file = Files.writeString(tools().resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
    }

    private void fillTools() throws IOException {
        for (String name : TOOLS) {
            tool(name, systemProgram(name));
        }
        script("mvn", MAVEN);
    }

    private static Path systemProgram(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void jarOf(Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String name = main.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(file("echo.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                var code = main.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new ZipEntry(name));
            code.transferTo(jar);
        }
    }

    /** A launcher that has been started. */
    record Running(Process process, Path out, Path err) {
        Run end() throws IOException, InterruptedException {
            int exit = process.waitFor();
            return new Run(exit, Files.readString(out, UTF_8), errors());
        }

        String errors() throws IOException {
            return Files.readString(err, UTF_8);
        }
    }

    /** What a launcher that has ended said. */
    record Run(int exit, String out, String err) {}
}
