package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.output.VisibleText;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints one issue. */
@Command(
        name = "show",
        sortOptions = false,
        description = {"Prints an issue as it stands in its file.", ""})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Mixin
    private final IssueOptions options;

    ShowCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder();
        ListedIssue issue = in.issue(id);
        String text = issue.placed().text().slice(issue.placed().span()).strip() + "\n";
        return options.answer(
                options.json()
                        ? new IssueLines(in).json(issue, out -> out.name("text").value(text))
                        : VisibleText.of(in.place(issue)) + "\n" + text);
    }
}
