package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.hook.Program;
import dev.limbeck.hook.ProgramEnd;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The schema as it should be, as SQL. */
final class Model {
    private static final int LINES_OF_ERRORS = 20;

    private final Project project;
    private final ModelSource source;

    Model(Project project, ModelSource source) {
        this.project = project;
        this.source = source;
    }

    /**
     * Reads the SQL, in the order in which it is run.
     *
     * @throws NoModel if there is none
     * @throws ModelProgramFailed if the program that prints it fails
     */
    List<SectionText> texts() {
        return source.kind() == ModelSource.Kind.PROGRAM
                ? List.of(printed())
                : new ModelFiles(project.root(), source).texts();
    }

    /** Splits the SQL. */
    static List<Statement> statements(List<SectionText> texts) {
        return texts.stream().flatMap(text -> Statements.of(text).stream()).toList();
    }

    /** All that makes it what it is. */
    static String contents(List<SectionText> texts) {
        return texts.stream().map(SectionText::text).collect(Collectors.joining("\n;\n", "model ", ""));
    }

    private SectionText printed() {
        List<String> sql = new ArrayList<>();
        Deque<String> errors = new ArrayDeque<>();
        ProgramEnd end = new Program(source.words(), project.root(), project.environment(), source.timeout())
                .print(sql::add, line -> keep(errors, line));
        if (!end.isGood()) {
            throw new ModelProgramFailed(source, end.told(), List.copyOf(errors));
        }
        if (sql.stream().allMatch(String::isBlank)) {
            throw NoModel.printed(source);
        }
        String name = "standard output of " + Path.of(source.words().get(0)).getFileName();
        return new SectionText(name, 1, String.join("\n", sql) + "\n");
    }

    private static void keep(Deque<String> errors, String line) {
        errors.addLast(line);
        if (errors.size() > LINES_OF_ERRORS) {
            errors.removeFirst();
        }
    }
}
