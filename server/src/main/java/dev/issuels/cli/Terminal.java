package dev.issuels.cli;

import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.text.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line and says how it went. */
public final class Terminal {

    /** The exit code when nothing is wrong, or nothing bad enough. */
    static final int CLEAN = 0;

    /** The exit code when a check found what it was told to fail on. */
    static final int FOUND = 1;

    /** The exit code when a command could not be run as it stands. */
    static final int UNUSABLE = 2;

    private final Surroundings surroundings;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Terminal(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs a command line of this process and prints, in UTF-8 whatever the locale, to its standard output and error.
     *
     * @return the exit code
     */
    public static int run(String[] arguments) {
        // The descriptors themselves: a print stream would hide that nobody reads any more.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        TerminalLog.install();
        try {
            return run(List.of(arguments), Surroundings.ofProcess(), out, err);
        } catch (IOException e) {
            return UNUSABLE;
        }
    }

    /** Runs a command line in given surroundings. */
    static int run(List<String> arguments, Surroundings surroundings, OutputStream out, OutputStream err)
            throws IOException {
        Terminal terminal = new Terminal(surroundings);
        int code = terminal.execute(arguments);
        try {
            out.write(bytes(terminal.out));
            out.flush();
        } catch (IOException e) {
            // Whoever reads has seen enough, as "head" has; a full disk is another matter.
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                terminal.err
                        .append("issue-ls: cannot write the output: ")
                        .append(e.getMessage())
                        .append('\n');
                code = UNUSABLE;
            }
        }
        err.write(bytes(terminal.err));
        err.flush();
        return code;
    }

    /** Says in one line what is wrong with what the user wants. */
    static void complain(CommandLine command, String message) {
        command.getErr().println("issue-ls: " + VisibleText.of(message));
        command.getErr().flush();
    }

    /** Prints an answer. */
    static void print(CommandLine command, String text) {
        command.getOut().print(text);
        command.getOut().flush();
    }

    /** The rule of that code. */
    static Rule rule(String code) {
        return Rules.byCode(code)
                .orElseThrow(() -> new UnusableInput("unknown rule '" + code + "'"
                        + Words.didYouMean(
                                code, Rules.ALL.stream().map(Rule::code).toList())));
    }

    private int execute(List<String> arguments) {
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new NextCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new MoveCommand(surroundings))
                .addSubcommand(new CloseCommand(surroundings))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(Help.defaultColorScheme(surroundings.coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
                // A path may start with '@'.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Terminal::complainOfUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> complainOfFailure(failure, command));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help and exit")
                .build();
    }

    private static int complainOfUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        complain(
                command, message(failure) + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return UNUSABLE;
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), failure.getCommandLine());
        }
        String line = String.valueOf(failure.getMessage()).lines().collect(Collectors.joining(" "));
        return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }

    private static String unknown(String argument, CommandLine command) {
        if (argument.startsWith("-")) {
            String name = argument.replaceFirst("=.*", "");
            return "unknown option '" + name + "'"
                    + Words.didYouMean(
                            name,
                            List.copyOf(command.getCommandSpec().optionsMap().keySet()));
        }
        if (command.getSubcommands().isEmpty()) {
            return "one argument too many: '" + argument + "'";
        }
        return "unknown command '" + argument + "'"
                + Words.didYouMean(
                        argument, List.copyOf(command.getSubcommands().keySet()));
    }

    private static int complainOfFailure(Exception failure, CommandLine command) {
        if (failure instanceof UnusableInput unusable) {
            complain(command, unusable.line());
        } else {
            String place = Stream.of(failure.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("dev.issuels."))
                    .findFirst()
                    .map(frame -> " at " + frame)
                    .orElse("");
            complain(command, "failed for a reason of its own: " + failure + place);
        }
        return UNUSABLE;
    }

    private static byte[] bytes(StringWriter text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
