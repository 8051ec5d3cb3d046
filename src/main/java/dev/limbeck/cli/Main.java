package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code limbeck}. */
public final class Main {

    /** The menu, in the order the help shows it. */
    static final List<Supplier<MenuCommand>> COMMANDS = List.of(
            InitCommand::new,
            ImportCommand::new,
            ConvertCommand::new,
            ExportCommand::new,
            RevisionCommand::new,
            HistoryCommand::new,
            HeadsCommand::new,
            BranchesCommand::new,
            ShowCommand::new,
            GraphCommand::new,
            EditCommand::new,
            ResolveCommand::new,
            CheckCommand::new,
            LocateCommand::new,
            ConflictsCommand::new,
            DiffCommand::new,
            VerifyCommand::new,
            SquashCommand::new,
            MergeCommand::new,
            RebaseCommand::new,
            CurrentCommand::new,
            PlanCommand::new,
            PreflightCommand::new,
            UpgradeCommand::new,
            DowngradeCommand::new,
            StampCommand::new,
            LogCommand::new,
            AcceptCommand::new,
            EnsureVersionCommand::new,
            ScratchCommand::new,
            MergeDriverCommand::new,
            MergeHookCommand::new);

    private Main() {}

    /** Runs one command line and ends the process with its exit status. */
    public static void main(String[] args) {
        DriverLogging.configure();
        Surroundings surroundings = new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Clock.systemUTC(),
                Main::random,
                StandardErrorTerminal::columns,
                new StandardInput());
        CountDownLatch ended = new CountDownLatch(1);
        Interruption.heed(ended);
        int exit = run(args, surroundings, new StandardOutput(), new FileOutputStream(FileDescriptor.err));
        ended.countDown();
        System.exit(exit);
    }

    /**
     * Runs one command line. Where the result cannot be written the command still goes on to its end, and then fails.
     *
     * @param out takes the result alone
     * @param err takes notes and errors
     * @return the exit status
     */
    public static int run(String[] args, Surroundings surroundings, OutputStream out, OutputStream err) {
        StatusLine status = new StatusLine(err);
        ResultStream result = new ResultStream(status.above(out));
        CommandLine commandLine = new CommandLine(new Limbeck(surroundings, status));
        menu(args).forEach(commandLine::addSubcommand);
        int exit = commandLine
                .setOut(writer(result))
                .setErr(writer(status.above(err)))
                .setUnmatchedOptionsArePositionalParams(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(Failures::ofCommandLine)
                .setExecutionExceptionHandler(Failures::ofCommand)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setExitCodeExceptionMapper(exception -> Exit.FAILED.code())
                .execute(args);
        commandLine.getOut().flush();
        Optional<IOException> refused = result.refused();
        return exit == Exit.DONE.code() && refused.isPresent()
                ? Failures.tell(new ResultLost(refused.get()), commandLine)
                : exit;
    }

    /** A command that is named first is all the menu there is: to look at the others takes longer than most commands run. */
    private static List<MenuCommand> menu(String[] args) {
        List<MenuCommand> all = COMMANDS.stream().map(Supplier::get).toList();
        Predicate<MenuCommand> isNamed =
                command -> args.length > 0 && name(command).equals(args[0]);
        return all.stream().filter(isNamed).findFirst().map(List::of).orElse(all);
    }

    private static String name(MenuCommand command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    /** Few commands need a number, and to look for a provider of them takes long. */
    private static long random() {
        return new SecureRandom().nextLong();
    }

    /** Always UTF-8: what is piped into a program must not depend on the locale. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
