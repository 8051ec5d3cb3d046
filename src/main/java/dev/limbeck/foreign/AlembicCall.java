package dev.limbeck.foreign;

import dev.limbeck.hook.Program;
import dev.limbeck.hook.ProgramEnd;
import dev.limbeck.problem.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question to Alembic, and what it answered.
 *
 * @param command as it was run
 * @param out the lines of standard output
 * @param err those of standard error
 */
record AlembicCall(List<String> command, List<String> out, List<String> err, ProgramEnd end) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String FAILED = "FAILED: ";
    private static final int LONGEST = 300;
    /** An error of Python's; more lines may follow. */
    private static final Pattern RAISED = Pattern.compile("[A-Za-z_][\\w.]*(?:: .*)?");

    private static final Pattern SAID = Pattern.compile(".*\\S.*");
    private static final Pattern DATABASE = Pattern.compile("\\bContext impl (\\w+?)(?:Impl)?\\.");
    private static final Pattern OURS = Pattern.compile("(?i).*(?:postgres|pg|cockroach).*");

    AlembicCall {
        command = List.copyOf(command);
        out = List.copyOf(out);
        err = List.copyOf(err);
    }

    /**
     * Asks. Python is told to leave no compiled files, and to print what anybody can read.
     *
     * @param folder where it is run
     */
    static AlembicCall ask(AlembicProgram program, List<String> arguments, Path folder) {
        List<String> command =
                Stream.concat(program.words().stream(), arguments.stream()).toList();
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.remove("ALEMBIC_CONFIG");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("PYTHONIOENCODING", "utf-8");
        List<String> out = Collections.synchronizedList(new ArrayList<>());
        List<String> err = Collections.synchronizedList(new ArrayList<>());
        ProgramEnd end = new Program(command, folder, environment, LIMIT).print(out::add, err::add);
        return new AlembicCall(command, out, err, end);
    }

    boolean isStarted() {
        return !(end instanceof ProgramEnd.NotStarted);
    }

    /** Why it came to no end: what Python or Alembic said last. */
    String lastWords() {
        String said = Stream.concat(
                        out.stream()
                                .filter(line -> line.startsWith(FAILED))
                                .map(line -> line.substring(FAILED.length())),
                        Stream.of(last(err, RAISED), last(err, SAID), last(out, SAID), "it " + end.told()))
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow();
        String masked = Secrets.mask(said.strip());
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    private static String last(List<String> lines, Pattern kind) {
        return lines.stream()
                .filter(line -> kind.matcher(line).matches())
                .reduce((first, second) -> second)
                .orElse("");
    }

    /**
     * Refuses what is written for another database than PostgreSQL: as Alembic says in its log, or else as it begins a
     * transaction, which it does where the database has those around changes of a schema.
     *
     * @throws OtherDatabase if it is
     */
    void demandPostgres() {
        Matcher database = DATABASE.matcher(String.join("\n", err) + "\n" + String.join("\n", out));
        boolean isSaid = database.find();
        boolean isOurs = isSaid && OURS.matcher(database.group(1)).matches();
        if (isSaid && !isOurs) {
            throw OtherDatabase.said(database.group(1), command);
        }
        if (!isSaid && !out.contains("BEGIN;")) {
            throw OtherDatabase.unsaid(command);
        }
    }
}
