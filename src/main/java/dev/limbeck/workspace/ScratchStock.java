package dev.limbeck.workspace;

import dev.limbeck.config.Scratch;
import dev.limbeck.database.ScratchEntry;
import dev.limbeck.database.ScratchHost;
import dev.limbeck.scratch.Container;
import dev.limbeck.scratch.ScratchFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is there of a project's scratch databases, and how to be rid of it. */
public final class ScratchStock {
    private final Project project;
    private final Consumer<String> notice;

    /**
     * Asks nothing yet.
     *
     * @param notice is told, a line at a time, what makes it take long
     */
    public ScratchStock(Project project, Consumer<String> notice) {
        this.project = project;
        this.notice = notice;
    }

    /**
     * One that is there, or was.
     *
     * @param use {@code template}, {@code in use}, {@code left behind}, or {@code server} for an embedded server that a
     *     process uses, whose databases cannot be told; {@code container} for one of Docker's
     * @param bytes how large it is; 0 where that is not known
     * @param since when it was made, or of a template used last; long ago where that is not known
     * @param owner the number of the process that made or uses it; empty for a template
     */
    public record Item(String name, String use, long bytes, Instant since, String owner) {
        private static Item of(ScratchEntry entry) {
            String use = entry.use().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new Item(
                    entry.name(),
                    use,
                    entry.bytes(),
                    entry.since(),
                    entry.owner() == 0 ? "" : String.valueOf(entry.owner()));
        }
    }

    /** Returns what is there, server by server and by name. Of Docker nothing outlasts a command that ends by itself. */
    public List<Item> items() {
        return each(ScratchHost::entries, () -> List.of());
    }

    /** Drops what no living process uses, templates included, and returns it. */
    public List<Item> clean() {
        return each(
                        ScratchStock::drop,
                        () -> Container.removeLeftBehind(project.environment()).stream()
                                .map(id -> new Item(id, "container", 0, Instant.EPOCH, ""))
                                .toList())
                .stream()
                .filter(item -> !item.use().equals("server"))
                .toList();
    }

    private static List<ScratchEntry> drop(ScratchHost host) {
        List<ScratchEntry> dropped = new ArrayList<>(host.dropLeftBehind());
        dropped.addAll(host.dropTemplates());
        return dropped;
    }

    private interface Containers {
        List<Item> items();
    }

    private List<Item> each(Function<ScratchHost, List<ScratchEntry>> deed, Containers containers) {
        Scratch scratch = project.config().scratch();
        return switch (scratch.kind()) {
            case EMBEDDED -> embedded(deed, scratch);
            case CONTAINER -> containers.items();
            case NONE -> List.of();
            case SERVER -> {
                try (ScratchServer server = ScratchServer.open(project, notice)) {
                    yield items(server, deed);
                }
            }
        };
    }

    private List<Item> embedded(Function<ScratchHost, List<ScratchEntry>> deed, Scratch scratch) {
        ScratchFolder folder = ScratchServer.folder(project);
        return folder.slots().stream()
                .flatMap(slot -> {
                    Optional<ScratchServer> server =
                            folder.start(slot.name(), notice).map(started -> ScratchServer.embedded(scratch, started));
                    return server.isPresent()
                            ? items(server.get(), deed).stream()
                            : Stream.of(new Item(
                                    ".limbeck/scratch/" + slot.name(), "server", 0, Instant.EPOCH, slot.user()));
                })
                .toList();
    }

    private static List<Item> items(ScratchServer server, Function<ScratchHost, List<ScratchEntry>> deed) {
        try (server) {
            return deed.apply(server.host()).stream().map(Item::of).toList();
        }
    }
}
