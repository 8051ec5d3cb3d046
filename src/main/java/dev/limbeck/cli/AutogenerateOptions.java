package dev.limbeck.cli;

import dev.limbeck.schema.RenameWord;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether a new revision is filled with what differs from the model. */
final class AutogenerateOptions {
    @Option(
            names = "--autogenerate",
            description =
                    "Fill it with the SQL that leads from the migrations to the model, and back; it is run on a scratch"
                            + " database before. Nothing is written where the two do not differ.")
    private boolean isWanted;

    @Option(
            names = "--rename",
            paramLabel = "NAME=NEW",
            description =
                    "With --autogenerate: what goes and what comes is one, under another name: package.title=name for a"
                            + " column, package=bundle for a table; may be given several times.")
    private List<String> renames = List.of();

    boolean isWanted() {
        return isWanted;
    }

    List<RenameWord> renames() {
        return renames.stream().map(RenameWord::new).toList();
    }

    void demandClear(CommandLine command) {
        if (!isWanted && !renames.isEmpty()) {
            throw new ParameterException(command, "--rename says what --autogenerate cannot know: give both");
        }
    }
}
