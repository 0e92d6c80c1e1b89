package dev.issuels;

import dev.issuels.cli.Terminal;
import dev.issuels.lsp.StdioServer;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Apart from the terminal, so that an editor does not wait for what only the terminal needs.
        System.exit(serves(List.of(arguments)) ? StdioServer.run() : Terminal.run(arguments));
    }

    /** Whether the arguments are none, or those that clients add for a server on the standard streams. */
    private static boolean serves(List<String> arguments) {
        return arguments.stream()
                .allMatch(argument -> argument.equals("--stdio") || argument.startsWith("--clientProcessId="));
    }
}
