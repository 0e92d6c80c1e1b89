package dev.issuels.cli.tracker;

import dev.issuels.cli.input.Arguments;
import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.Fix;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.NewIssue;
import dev.issuels.rules.repair.moving.NewIssue.Given;
import dev.issuels.workspace.listing.ListedIssue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new issue down. */
@Command(
        name = "new",
        sortOptions = false,
        description = {"Adds an issue with the next free id to the file of its priority, or to the backlog.", ""})
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TITLE", description = "what is wrong or wanted, in one line")
    private String title = "";

    @Option(names = "--type", paramLabel = "TYPE", description = "the type, which the prefix of the id follows")
    private Optional<String> type = Optional.empty();

    @Option(names = "--priority", paramLabel = "PRIORITY", description = "the priority, which the file follows")
    private Optional<String> priority = Optional.empty();

    @Option(names = "--section", paramLabel = "AREA", description = "the area of the code base")
    private Optional<String> area = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "a tag; may be given several times")
    private List<String> tags = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "another file, such as shortlist.md")
    private Optional<String> file = Optional.empty();

    @Mixin
    private final IssueOptions options;

    NewCommand(Surroundings surroundings) {
        this.options = new IssueOptions(surroundings);
    }

    @Override
    public Integer call() {
        IssueFolder in = options.folder().withBranches();
        Schema schema = in.workspace().schema();
        Map<String, String> texts = new HashMap<>();
        texts.put(Keys.TITLE, line());
        type.ifPresent(word -> texts.put(Keys.TYPE, Arguments.value(schema, Keys.TYPE, word)));
        priority.ifPresent(word -> texts.put(Keys.PRIORITY, Arguments.value(schema, Keys.PRIORITY, word)));
        area.ifPresent(word -> texts.put(Keys.AREA, word));
        if (!tags.isEmpty()) {
            texts.put(Keys.TAGS, String.join(",", tags));
        }
        Destinations all = in.destinations();
        Destination to = file.map(name -> Arguments.file(all, name))
                .or(() -> all.forPriority(Optional.ofNullable(texts.get(Keys.PRIORITY))))
                .orElseThrow(() -> new UnusableInput("there is no file to add an issue to"));
        Given given = new Given(texts, UUID.randomUUID().toString());
        Fix fix = NewIssue.in(in.workspace(), to, in.today(), given)
                .orElseThrow(() -> new UnusableInput("cannot add an issue to '" + to.name() + "'"));
        IssueFolder after = in.made(fix, to.uri());
        return options.answer(after, added(after, to));
    }

    private String line() {
        if (title.isBlank() || title.lines().count() > 1) {
            throw new UnusableInput("a title is one line");
        }
        return title.strip();
    }

    private static ListedIssue added(IssueFolder after, Destination to) {
        return ListedIssue.all(after.workspace())
                .filter(listed -> listed.file().uri().equals(to.uri()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
