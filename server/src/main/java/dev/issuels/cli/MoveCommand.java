package dev.issuels.cli;

import dev.issuels.cli.output.Reply;
import dev.issuels.rules.Fix;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves an issue to another file. */
@Command(
        name = "move",
        sortOptions = false,
        description = {
            "Moves an issue to another file of its issue folder, and gives it the priority that the file stands for.",
            ""
        })
final class MoveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the name of the file, such as high or backlog.md")
    private String file = "";

    @Mixin
    private FolderOption folder = new FolderOption();

    MoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = folder.json();
        IssueFolder in = folder.folder(surroundings);
        ListedIssue issue = in.issue(id);
        Destination to = Arguments.file(
                Destinations.of(in.workspace(), issue.file())
                        .orElseThrow(() -> new UnusableInput("'" + id + "' lies in no issue folder")),
                file);
        if (to.uri().equals(issue.file().uri())) {
            throw new UnusableInput("'" + issue.id() + "' is in '" + to.name() + "' already");
        }
        Fix fix = IssueMove.fix(in.subject(issue), to)
                .orElseThrow(() -> new UnusableInput("cannot move '" + issue.id() + "' without doing harm"));
        IssueFolder after = in.made(fix, issue.file().uri());
        Reply.print(spec.commandLine(), new IssueLines(after).of(after.issue(issue.id()), json));
        return Reply.CLEAN;
    }
}
