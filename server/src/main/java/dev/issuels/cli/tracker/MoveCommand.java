package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Arguments;
import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.rules.Fix;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Moves an issue to another file. */
@Command(
        name = "move",
        sortOptions = false,
        description = {
            "Moves an issue to another file of its issue folder, and gives it the priority that the file stands for.",
            ""
        })
final class MoveCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "the id of the issue, whole or without its hash")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the name of the file, such as high or backlog.md")
    private String file = "";

    @Mixin
    private final IssueOptions options;

    MoveCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder();
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
        return options.answer(after, after.issue(issue.id()));
    }
}
