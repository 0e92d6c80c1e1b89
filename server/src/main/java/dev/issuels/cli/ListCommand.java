package dev.issuels.cli;

import dev.issuels.cli.output.Reply;
import dev.issuels.workspace.listing.IssueQuery;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists issues. */
@Command(
        name = "list",
        sortOptions = false,
        description = {
            "Lists the open issues, or those of a status: id, status, priority, title and place.",
            "In the JSON form lines start at 0, and paths are relative to the workspace.",
            ""
        })
final class ListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--status", paramLabel = "STATUS", description = "only issues of that status, closed ones as well")
    private Optional<String> status = Optional.empty();

    @Option(names = "--priority", paramLabel = "PRIORITY", description = "only issues of that priority")
    private Optional<String> priority = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "only issues with that tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--section", paramLabel = "AREA", description = "only issues about that area or a part of it")
    private Optional<String> area = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "only issues of that file, such as high.md")
    private Optional<String> file = Optional.empty();

    @Option(names = "--all", description = "closed issues as well")
    private boolean all;

    @Mixin
    private FolderOption folder = new FolderOption();

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = folder.json();
        IssueFolder in = folder.folder(surroundings);
        IssueQuery query = new IssueQuery(status, priority, tag, area, file, all);
        List<ListedIssue> found =
                ListedIssue.all(in.workspace()).filter(query::fits).toList();
        IssueLines lines = new IssueLines(in);
        Reply.print(spec.commandLine(), json ? lines.json(found) : lines.text(found));
        return Reply.CLEAN;
    }
}
