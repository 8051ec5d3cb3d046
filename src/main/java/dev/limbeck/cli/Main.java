package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The program {@code limbeck}. */
public final class Main {

    /** The menu, in the order the help shows it. */
    static final List<Supplier<MenuCommand>> COMMANDS = List.of(
            InitCommand::new,
            RevisionCommand::new,
            HistoryCommand::new,
            HeadsCommand::new,
            BranchesCommand::new,
            ShowCommand::new,
            GraphCommand::new,
            EditCommand::new,
            ResolveCommand::new,
            MergeCommand::new,
            RebaseCommand::new,
            CurrentCommand::new,
            UpgradeCommand::new,
            DowngradeCommand::new,
            StampCommand::new,
            EnsureVersionCommand::new);

    /** Held, since a logger that nobody holds forgets that it was told to be silent. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private Main() {}

    /** Runs one command line and ends the process with its exit status. */
    public static void main(String[] args) {
        // What the driver logs comes as an exception too, and there without the password of the URL.
        DRIVER.setLevel(Level.OFF);
        Surroundings surroundings =
                new Surroundings(Path.of("").toAbsolutePath(), System.getenv(), Clock.systemUTC(), new SecureRandom());
        System.exit(run(args, surroundings, writer(FileDescriptor.out), writer(FileDescriptor.err)));
    }

    /**
     * Runs one command line.
     *
     * @param out takes the result alone
     * @param err takes notes and errors
     * @return the exit status
     */
    public static int run(String[] args, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Limbeck(surroundings));
        COMMANDS.forEach(command -> commandLine.addSubcommand(command.get()));
        return commandLine
                .setOut(out)
                .setErr(err)
                .setUnmatchedOptionsArePositionalParams(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(Failures::ofCommandLine)
                .setExecutionExceptionHandler(Failures::ofCommand)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setExitCodeExceptionMapper(exception -> Exit.FAILED.code())
                .execute(args);
    }

    /** Always UTF-8: what is piped into a program must not depend on the locale. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
