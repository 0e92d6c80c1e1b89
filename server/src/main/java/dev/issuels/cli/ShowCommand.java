package dev.issuels.cli;

import dev.issuels.cli.output.Reply;
import dev.issuels.cli.output.VisibleText;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one issue. */
@Command(
        name = "show",
        sortOptions = false,
        description = {"Prints an issue as it stands in its file.", ""})
final class ShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Mixin
    private FolderOption folder = new FolderOption();

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = folder.json();
        IssueFolder in = folder.folder(surroundings);
        ListedIssue issue = in.issue(id);
        String text = issue.placed().text().slice(issue.placed().span()).strip() + "\n";
        Reply.print(
                spec.commandLine(),
                json
                        ? new IssueLines(in).json(issue, out -> out.name("text").value(text))
                        : VisibleText.of(in.place(issue)) + "\n" + text);
        return Reply.CLEAN;
    }
}
