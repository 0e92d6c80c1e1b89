package dev.issuels.cli;

import picocli.CommandLine.Option;

/** The options that all commands about single issues have. */
final class FolderOption {

    @Option(
            names = {"-C", "--folder"},
            paramLabel = "FOLDER",
            description = "the workspace, or a folder inside of it; the current folder by default")
    private String folder = ".";

    @Option(names = "--format", paramLabel = "text|json", description = "the form of the answer; text by default")
    private String format = Arguments.TEXT;

    IssueFolder folder(Surroundings surroundings) {
        return IssueFolder.of(surroundings, folder);
    }

    boolean json() {
        return Arguments.isJson(format);
    }
}
