package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.workspace.listing.IssueQuery;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final IssueOptions options;

    ListCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder();
        IssueQuery query = new IssueQuery(status, priority, tag, area, file, all);
        List<ListedIssue> found =
                ListedIssue.all(in.workspace()).filter(query::fits).toList();
        IssueLines lines = new IssueLines(in);
        return options.answer(options.json() ? lines.json(found) : lines.text(found));
    }
}
