package dev.limbeck.cli;

import dev.limbeck.check.Verdict;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.VerdictFormat;
import dev.limbeck.render.VerdictPage;
import dev.limbeck.workspace.Check;
import dev.limbeck.workspace.CheckSubject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Find everything that is wrong with the revisions, for CI; needs no database.",
            "Exits with 3 where the graph is wrong, with 4 where something else is; warnings do not count."
        })
final class CheckCommand extends MenuCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = VerdictFormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    @Option(names = "--database", description = "Ask the database too: what it lacks, and what it has otherwise.")
    private boolean database;

    @Option(
            names = "--drift",
            description =
                    "With --database: compare its schema with what its revisions make on a scratch database, too.")
    private boolean drift;

    @Option(
            names = "--model",
            description = "Compare the model with what the revisions make on a scratch database, too.")
    private boolean model;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "Judge what merging HEAD into this commit would give, instead of the files as they are here.")
    private @Nullable String base;

    @Option(
            names = "--fix",
            description = "First put ours behind what --base, or else the upstream, has, where there are several heads;"
                    + " then judge the files as they are.")
    private boolean fix;

    @Override
    Exit run() {
        Check check = Check.of(limbeck().configFile(), limbeck().surroundings().environment());
        Verdict verdict = judge(check);
        String page = format.of(new VerdictPage(
                verdict,
                limbeck().root(format.paths(), check.root()),
                Version.number(),
                limbeck().surroundings().clock().instant()));
        if (!page.isEmpty()) {
            print(page);
        }
        return verdict.exit();
    }

    private Verdict judge(Check check) {
        Set<CheckSubject> subjects = subjects();
        if (fix) {
            return base == null ? check.mend(this::say) : check.mendBefore(base, this::say);
        }
        if (base != null && !subjects.isEmpty()) {
            throw refused("--base judges what is not here yet, and --database and --model what is: ask for one");
        }
        if (base != null) {
            return check.mergedInto(base);
        }
        return subjects.isEmpty() ? check.offline() : check.beside(subjects, this::databaseOf, this::say);
    }

    private Set<CheckSubject> subjects() {
        if (drift && !database) {
            throw refused("--drift is that of the database: give --database too");
        }
        if (fix && (drift || model)) {
            throw refused("--fix judges the files alone: leave out --model and --drift");
        }
        Set<CheckSubject> subjects = EnumSet.noneOf(CheckSubject.class);
        if (database) {
            subjects.add(CheckSubject.DATABASE);
        }
        if (drift) {
            subjects.add(CheckSubject.DRIFT);
        }
        if (model) {
            subjects.add(CheckSubject.MODEL);
        }
        return subjects;
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec().commandLine(), message);
    }
}
