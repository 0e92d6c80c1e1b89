package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes an issue. */
@Command(
        name = "close",
        sortOptions = false,
        description = {"Says that the work on an issue is done, since today, and moves the issue to the history.", ""})
final class CloseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Option(names = "--check-criteria", description = "check all acceptance criteria as well")
    private boolean checked;

    @Mixin
    private final IssueOptions options;

    CloseCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder();
        ListedIssue issue = in.issue(id);
        IssueSubject subject = in.subject(issue);
        Optional<Fix> closing = checked ? Closing.closingChecked(subject) : Closing.closing(subject);
        Fix fix = closing.orElseThrow(() -> new UnusableInput("'" + issue.id() + "' cannot be closed, or is already"));
        IssueFolder after = in.made(fix, issue.file().uri());
        return options.answer(after, after.issue(issue.id()));
    }
}
