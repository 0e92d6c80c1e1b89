package dev.issuels.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README of the repository, whose transcript of the sample is the one that the tests expect. */
final class Readme {

    /** The top folder of the checkout: the tests run in the folder of their module. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    /** The command line of the transcript, as users type it in the top folder. */
    static final String COMMAND = "server/target/issue-ls/bin/issue-ls check server/sample";

    private static final String PROMPT = "$ " + COMMAND + "\n";

    private Readme() {}

    /** What the command line prints according to the README. */
    static String transcript() throws IOException {
        String text = Files.readString(TOP.resolve("README.md"));
        int prompt = text.indexOf(PROMPT);
        if (prompt < 0) {
            throw new AssertionError("the README has no line '" + PROMPT.strip() + "'");
        }
        int start = prompt + PROMPT.length();
        return text.substring(start, text.indexOf("```", start));
    }
}
