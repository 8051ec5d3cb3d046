package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ScratchStock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scratch}. */
@Command(
        name = "scratch",
        description = "Show what is there of scratch databases: what proofs are made on, and thrown away.")
final class ScratchCommand extends BaseCommand {
    @Option(
            names = "--clean",
            description = "Drop what no running command uses, templates included, and show what it was.")
    private boolean isCleaning;

    /** The result as JSON. */
    record Document(String command, boolean clean, List<ItemDocument> databases) {}

    /**
     * One database, or container.
     *
     * @param since null where it is not known
     * @param pid null where it serves all
     */
    record ItemDocument(
            String name,
            String use,
            long bytes,
            @Nullable String since,
            @Nullable Long pid) {
        static ItemDocument of(ScratchStock.Item item) {
            return new ItemDocument(
                    item.name(),
                    item.use(),
                    item.bytes(),
                    item.since().equals(Instant.EPOCH) ? null : item.since().toString(),
                    item.owner().isEmpty() ? null : Long.valueOf(item.owner()));
        }
    }

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        ScratchStock stock = new ScratchStock(project, this::say);
        List<ScratchStock.Item> items = isCleaning ? stock.clean() : stock.items();
        if (items.isEmpty()) {
            say(isCleaning ? "Nothing to drop." : "There are no scratch databases.");
        }
        if (isJson()) {
            print(new Document(
                    "scratch", isCleaning, items.stream().map(ItemDocument::of).toList()));
        } else {
            items.forEach(item -> print((isCleaning ? "Dropped " : "") + line(item)));
        }
        return Exit.DONE;
    }

    private static String line(ScratchStock.Item item) {
        String size = item.bytes() == 0 ? "" : ", %.1f MB".formatted(item.bytes() / 1048576.0);
        String since = item.since().equals(Instant.EPOCH)
                ? ""
                : ", since " + item.since().truncatedTo(ChronoUnit.SECONDS);
        String owner = item.owner().isEmpty() ? "" : ", pid " + item.owner();
        return item.name() + " (" + item.use() + size + since + owner + ")";
    }
}
