package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import dev.limbeck.workspace.Elsewhere;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong. */
final class Failures {
    private Failures() {}

    static int ofCommandLine(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.print("error: " + message(wrong) + "\n");
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            err.print("  Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?\n");
        }
        err.print("  `" + command.getCommandSpec().qualifiedName() + " --help` shows what it takes.\n");
        err.flush();
        return Exit.USAGE.code();
    }

    private static String message(ParameterException wrong) {
        boolean isCommand = wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty();
        return isCommand
                ? "Unknown command '"
                        + ((UnmatchedArgumentException) wrong).getUnmatched().get(0) + "'"
                : String.valueOf(wrong.getMessage());
    }

    static int ofCommand(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command);
    }

    /** Prints what failed and returns the exit status. */
    static int tell(Exception failure, CommandLine command) {
        Limbeck limbeck = (Limbeck) command.getCommandSpec().root().userObject();
        PrintWriter err = command.getErr();
        if (limbeck.wantsStackTrace()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            err.print(Secrets.mask(trace.toString()));
        }
        Exit exit = Exit.FAILED;
        if (failure instanceof Problem problem) {
            err.print(text(problem, limbeck));
            problem.absent().stream()
                    .flatMap(name -> elsewhere(name, limbeck).stream())
                    .forEach(line -> err.print("  " + line + "\n"));
            exit = problem.exit();
        } else {
            err.print("error: Limbeck itself failed: " + Secrets.mask(failure.toString()) + "\n"
                    + "  This is a defect. Please report it with the output of the same command and --stacktrace.\n");
        }
        err.flush();
        return exit.code();
    }

    private static List<String> elsewhere(String name, Limbeck limbeck) {
        try {
            return new Elsewhere(limbeck.configFile(), limbeck.surroundings().environment()).lines(name);
        } catch (Problem noProject) {
            return List.of();
        }
    }

    /** What, where, what to do: message, places with a caret under the column, remedy. */
    static String text(Problem problem, Limbeck limbeck) {
        List<String> lines = new ArrayList<>(lines(problem, limbeck));
        lines.set(0, "error: " + lines.get(0));
        problem.remedy().lines().forEach(line -> lines.add("  " + line));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** What and where: at least one line. */
    static List<String> lines(Problem problem, Limbeck limbeck) {
        List<String> lines = new ArrayList<>(problem.getMessage().lines().toList());
        problem.places().forEach(place -> lines.addAll(lines(place, limbeck)));
        return lines;
    }

    static List<String> lines(Place place, Limbeck limbeck) {
        List<String> lines = new ArrayList<>();
        lines.add("  at " + limbeck.shown(place));
        if (!place.excerpt().isEmpty()) {
            lines.addAll(CaretLine.of(place));
        }
        return lines;
    }
}
