package dev.limbeck.cli;

import dev.limbeck.ledger.Event;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Log;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log}. */
@Command(
        name = "log",
        description = "List what was done to the database, newest first: when, what, how long, by whom.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class LogCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            converter = WordConverter.class,
            description = "Only what was done to these; ids that no file declares may be written out.")
    private List<String> words = List.of();

    @Option(
            names = {"-n", "--max-count"},
            paramLabel = "COUNT",
            converter = CountConverter.class,
            description = "No more than so many.")
    private int count = Integer.MAX_VALUE;

    /** The result as JSON. */
    record Document(String command, List<EventDocument> events) {}

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        List<Event> events;
        try (ProjectDatabase database = databaseOf(project)) {
            events = new Log(words).of(database.seen(), database);
        }
        Stream<Event> shown = events.stream().limit(count);
        if (isJson()) {
            print(new Document("log", shown.map(EventDocument::of).toList()));
        } else {
            printAll(shown.map(Event::line));
        }
        return Exit.DONE;
    }
}
