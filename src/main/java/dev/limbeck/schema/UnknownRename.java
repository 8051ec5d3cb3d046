package dev.limbeck.schema;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be renamed is not there, or not under that name, or there is none that it could become. */
public final class UnknownRename extends Problem {
    private static final String FORMS =
            "Write --rename package.title=name for a column, --rename package=bundle for a table, with the schema before"
                    + " it where that is needed.";
    private static final String LOOK = "`limbeck diff` tells what goes and what comes.";

    private UnknownRename(String message, String remedy) {
        super(Exit.USAGE, message, List.of(), remedy);
    }

    static UnknownRename malformed(String text) {
        return new UnknownRename("--rename '" + text + "' does not say what becomes what", FORMS);
    }

    static UnknownRename ofNothing(String text, List<String> from) {
        return new UnknownRename(
                "--rename '" + text + "': the migrations make no column or object " + String.join(".", from), FORMS);
    }

    static UnknownRename ofSeveral(String text, List<Element> named) {
        return new UnknownRename(
                "--rename '" + text + "' may mean each of these: "
                        + named.stream().map(Element::toString).collect(Collectors.joining("; ")),
                "Write the schema before it.");
    }

    static UnknownRename toNothing(String text, Element before, String name) {
        String place = before.isPart() ? " of " + before.object() : "";
        return new UnknownRename(
                "--rename '" + text + "': the model has no " + before.kind() + " " + name + place, LOOK);
    }

    static UnknownRename taken(String text, Element after) {
        return new UnknownRename("--rename '" + text + "': the migrations make " + after + " already", LOOK);
    }
}
