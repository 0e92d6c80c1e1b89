package dev.issuels.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packaged server and the Java to run it with.
 *
 * @param distribution the folder that the build makes
 * @param java a Java home
 * @param cache where the launcher keeps its archive of classes
 */
record Server(Path distribution, Path java, Path cache) {

    /** What starts it, with some arguments. */
    ProcessBuilder builder(String... arguments) {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        command.add(distribution
                .resolve("bin")
                .resolve(windows ? "issue-ls.bat" : "issue-ls")
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ISSUE_LS_JAVA", java.toString());
        builder.environment().put("ISSUE_LS_CACHE", cache.toString());
        return builder;
    }

    /** The version of the Java, as its home tells it. */
    String version() throws IOException {
        return Files.readAllLines(java.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll(".*\"(.*)\"", "$1"))
                .findFirst()
                .orElse("unknown");
    }
}
