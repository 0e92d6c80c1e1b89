package dev.issuels.cli.output;

import java.io.File;
import java.nio.file.Path;
import picocli.CommandLine;

/** What a command line replies: an answer on standard output, complaints on standard error, and an exit code. */
public final class Reply {

    /** The exit code when nothing is wrong, or nothing bad enough. */
    public static final int CLEAN = 0;

    /** The exit code when a check found what it was told to fail on. */
    public static final int FOUND = 1;

    /** The exit code when a command could not be run as it stands. */
    public static final int UNUSABLE = 2;

    private Reply() {}

    /** Prints an answer. */
    public static void print(CommandLine command, String text) {
        command.getOut().print(text);
        command.getOut().flush();
    }

    /** Says in one line what is wrong with what the user wants. */
    public static void complain(CommandLine command, String message) {
        command.getErr().println("issue-ls: " + VisibleText.of(message));
        command.getErr().flush();
    }

    /** A path as replies have it: relative to a folder where that is possible, with slashes. */
    public static String path(Path base, Path path) {
        boolean reachable = base.getRoot() != null && base.getRoot().equals(path.getRoot());
        Path shown = reachable ? base.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }
}
