package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.output.Reply;
import dev.issuels.workspace.listing.NextIssue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which issue to work on next. */
@Command(
        name = "next",
        sortOptions = false,
        description = {
            "Says which issue to work on next, and why: one in progress, then the shortlist, then by priority.",
            "Blocked issues are passed over. The exit code is 1 when there is none.",
            ""
        })
final class NextCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final IssueOptions options;

    NextCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder();
        Optional<NextIssue> next = NextIssue.of(in.workspace());
        if (next.isEmpty()) {
            Reply.complain(spec.commandLine(), "no open issue that does not wait for another");
            return Reply.FOUND;
        }
        IssueLines lines = new IssueLines(in);
        String reason = next.get().reason();
        return options.answer(
                options.json()
                        ? lines.json(
                                next.get().issue(), out -> out.name("reason").value(reason))
                        : lines.text(List.of(next.get().issue())) + "It " + reason + ".\n");
    }
}
