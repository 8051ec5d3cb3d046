package dev.limbeck.workspace;

import dev.limbeck.config.ConfigFile;
import dev.limbeck.config.NoConfig;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFolder;
import dev.limbeck.git.MergeDriver;
import dev.limbeck.script.AtomicFile;
import dev.limbeck.script.CannotRead;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.MovedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tells the repository around a project to have its head file joined by Limbeck. What is so already stays as it is; needs no
 * git on the machine.
 */
public final class GitSetup {
    private static final String ATTRIBUTES = ".gitattributes";

    private final HeadFile headFile;
    private final Path real;
    private final Checkout checkout;
    private final MergeDriver driver;
    private final Consumer<String> notice;

    private GitSetup(HeadFile headFile, Checkout checkout, MergeDriver driver, Consumer<String> notice) {
        this.headFile = headFile;
        this.real = headFile.real();
        this.checkout = checkout;
        this.driver = driver;
        this.notice = notice;
    }

    /**
     * Looks whether there is a repository that could be told.
     *
     * @throws CannotRegister if there is none around
     */
    public static void checkIsInCheckout(Path folder) {
        if (GitFolder.above(folder).isEmpty()) {
            throw CannotRegister.noCheckout(folder);
        }
    }

    /**
     * Writes the head file, the attribute that names the driver, the driver, and the hooks that finish a merge; returns the
     * files that were written or changed.
     *
     * @param notice is told where there is nothing to do, and what is left to do by hand: a hook that is there already is not
     *     changed
     * @throws CannotRegister if there is no head file, or none that the driver would find
     */
    public static List<Path> write(Project project, Consumer<String> notice) {
        Path config = project.config().file();
        HeadFile headFile = project.headFile().orElseThrow(() -> CannotRegister.noHeadFile(config));
        Optional<Checkout> around = Checkout.around(project.root());
        try (Checkout checkout = around.orElseThrow(() -> CannotRegister.noCheckout(project.root()))) {
            GitSetup setup = new GitSetup(headFile, checkout, new MergeDriver(checkout, project.environment()), notice);
            setup.checkIsFound(config);
            return setup.write(project);
        }
    }

    private void checkIsFound(Path config) {
        if (!real.startsWith(checkout.top())) {
            throw CannotRegister.outside(headFile.path(), checkout.top());
        }
        if (!isFoundFrom(headFile.path().resolveSibling(""), config)) {
            throw CannotRegister.notFound(headFile.path(), config);
        }
    }

    private static boolean isFoundFrom(Path folder, Path config) {
        try {
            return ConfigFile.find(folder).equals(config);
        } catch (NoConfig none) {
            return false;
        }
    }

    private List<Path> write(Project project) {
        List<Path> written = new ArrayList<>();
        headFile.change(project.graph()).ifPresent(change -> {
            MovedFile.write(List.of(change));
            written.add(headFile.path());
        });
        writeAttribute().ifPresent(written::add);
        driver.register(real).ifPresent(written::add);
        for (MergeHook hook : MergeHook.values()) {
            writeHook(hook).ifPresent(written::add);
        }
        if (written.isEmpty() && Stream.of(MergeHook.values()).allMatch(this::isReady)) {
            notice.accept("Nothing to do: git is told already.");
        }
        return written;
    }

    private Optional<Path> writeAttribute() {
        Path file = checkout.top().resolve(ATTRIBUTES);
        String before = Files.exists(file) ? text(file) : "";
        String line = Quoted.forAttributes(checkout.top().relativize(real)) + " merge=" + MergeDriver.NAME;
        if (before.lines().map(String::strip).anyMatch(line::equals)) {
            return Optional.empty();
        }
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        AtomicFile.put(file, (before + separator + line + "\n").getBytes(StandardCharsets.UTF_8));
        return Optional.of(file);
    }

    private Optional<Path> writeHook(MergeHook hook) {
        Path file = driver.hook(hook.toString());
        if (isReady(hook)) {
            return Optional.empty();
        }
        if (!driver.hasOwnHooks() || Files.exists(file)) {
            notice.accept(
                    "Add this line to %s, so that a merge is finished there:\n    %s".formatted(file, hook.line()));
            return Optional.empty();
        }
        AtomicFile.create(file, hook.script().getBytes(StandardCharsets.UTF_8));
        if (!file.toFile().setExecutable(true)) {
            notice.accept("Make " + file + " executable.");
        }
        return Optional.of(file);
    }

    private boolean isReady(MergeHook hook) {
        return hook.isIn(driver.hook(hook.toString()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }
}
