package dev.issuels;

import dev.issuels.cli.Terminal;
import dev.issuels.lsp.StdioServer;
import java.io.IOException;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    /** Each in a class of its own, so that an editor does not wait for what only the terminal needs. */
    private static int run(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals(Rehearsal.ARGUMENT)) {
            return Rehearsal.run();
        }
        return serves(List.of(arguments)) ? StdioServer.run() : Terminal.run(arguments);
    }

    /** Whether the arguments are none, or those that clients add for a server on the standard streams. */
    private static boolean serves(List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.equals("--stdio") && !argument.startsWith("--clientProcessId=")) {
                return false;
            }
        }
        return true;
    }
}
