package dev.issuels.cli;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.cli.output.Reply;
import dev.issuels.cli.tracker.TrackerCommands;
import dev.issuels.log.QuietLibraries;
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
        QuietLibraries.configure();
        TerminalLog.install();
        try {
            return run(List.of(arguments), Surroundings.ofProcess(), out, err);
        } catch (IOException e) {
            return Reply.UNUSABLE;
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
                code = Reply.UNUSABLE;
            }
        }
        err.write(bytes(terminal.err));
        err.flush();
        return code;
    }

    private int execute(List<String> arguments) {
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ExplainCommand());
        TrackerCommands.addTo(line, surroundings);
        line.setOut(new PrintWriter(out, true))
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
        Reply.complain(
                command, message(failure) + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return Reply.UNUSABLE;
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
            Reply.complain(command, unusable.line());
        } else {
            String place = Stream.of(failure.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("dev.issuels."))
                    .findFirst()
                    .map(frame -> " at " + frame)
                    .orElse("");
            Reply.complain(command, "failed for a reason of its own: " + failure + place);
        }
        return Reply.UNUSABLE;
    }

    private static byte[] bytes(StringWriter text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
