package dev.limbeck.cli;

import dev.limbeck.cli.PlanDocument.StepDocument;
import dev.limbeck.impact.TableSize;
import dev.limbeck.problem.Place;
import dev.limbeck.workspace.Look;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Prospect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run would find, as JSON. */
record ProspectDocument(
        String command,
        String direction,
        String target,
        boolean ok,
        List<LookDocument> checks,
        List<StepDocument> steps,
        List<TableDocument> tables) {

    /**
     * One thing that was looked at, as JSON.
     *
     * @param places {@code file:line:column}
     * @param remedy null where there is nothing to do
     */
    record LookDocument(
            String check,
            String level,
            String message,
            List<String> places,
            @Nullable String remedy) {}

    /**
     * A table, as JSON.
     *
     * @param rows null where the server has never counted
     */
    record TableDocument(String table, long bytes, @Nullable Long rows) {}

    static ProspectDocument of(Prospect prospect, Move move, Path root) {
        return new ProspectDocument(
                "preflight",
                move.direction().word(),
                move.target(),
                prospect.isClear(),
                prospect.looks().stream().map(look -> of(look, root)).toList(),
                PlanDocument.of(prospect.plan(), move).steps(),
                prospect.tables().stream().map(ProspectDocument::of).toList());
    }

    private static LookDocument of(Look look, Path root) {
        return new LookDocument(
                look.subject(),
                look.level().word(),
                look.message(),
                look.places().stream().map(place -> shown(place, root)).toList(),
                look.remedy().isEmpty() ? null : look.remedy());
    }

    private static String shown(Place place, Path root) {
        Path file = Path.of(place.file());
        String name = file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : place.file();
        return new Place(name, place.line(), place.column(), "").toString();
    }

    private static TableDocument of(TableSize size) {
        return new TableDocument(size.table(), size.bytes(), size.rows() < 0 ? null : size.rows());
    }
}
