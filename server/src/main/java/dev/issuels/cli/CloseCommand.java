package dev.issuels.cli;

import dev.issuels.cli.output.Reply;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes an issue. */
@Command(
        name = "close",
        sortOptions = false,
        description = {"Says that the work on an issue is done, since today, and moves the issue to the history.", ""})
final class CloseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Option(names = "--check-criteria", description = "check all acceptance criteria as well")
    private boolean checked;

    @Mixin
    private FolderOption folder = new FolderOption();

    CloseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = folder.json();
        IssueFolder in = folder.folder(surroundings);
        ListedIssue issue = in.issue(id);
        IssueSubject subject = in.subject(issue);
        Optional<Fix> closing = checked ? Closing.closingChecked(subject) : Closing.closing(subject);
        Fix fix = closing.orElseThrow(() -> new UnusableInput("'" + issue.id() + "' cannot be closed, or is already"));
        IssueFolder after = in.made(fix, issue.file().uri());
        Reply.print(spec.commandLine(), new IssueLines(after).of(after.issue(issue.id()), json));
        return Reply.CLEAN;
    }
}
