package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Arguments;
import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.output.Reply;
import dev.issuels.workspace.listing.ListedIssue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that all commands about single issues have: where the issues are, and how to answer. */
final class IssueOptions {

    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-C", "--folder"},
            paramLabel = "FOLDER",
            description = "the workspace, or a folder inside of it; the current folder by default")
    private String folder = ".";

    @Option(names = "--format", paramLabel = "text|json", description = "the form of the answer; text by default")
    private String format = Arguments.TEXT;

    IssueOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    IssueFolder folder() {
        // Where no answer can be given, nothing needs to be read, and least of all written.
        var unused = json();
        return IssueFolder.of(surroundings, folder);
    }

    boolean json() {
        return Arguments.isJson(format);
    }

    /** Prints an answer; the exit code of a command that has done what it was to do. */
    int answer(String text) {
        Reply.print(spec.commandLine(), text);
        return Reply.CLEAN;
    }

    /** The same with an issue as it stands in a folder. */
    int answer(IssueFolder in, ListedIssue issue) {
        return answer(new IssueLines(in).of(issue, json()));
    }
}
