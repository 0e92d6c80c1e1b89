package dev.issuels.cli;

import dev.issuels.cli.input.Arguments;
import dev.issuels.cli.input.NamedPath;
import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.cli.output.Reply;
import dev.issuels.rules.Finding;
import dev.issuels.rules.FixAll.Choice;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reports what is wrong in issue files, and mends some of it first where it is told to.
 *
 * <p>Paths in the text form can be opened from the current folder. Those in the JSON form are relative to the checked
 * folder if that is one folder, otherwise to the current one.
 */
@Command(
        name = "check",
        sortOptions = false,
        description = {
            "Reports what is wrong in issue files, as the editor does.",
            "",
            "A folder is a workspace, unless it lies in a larger one: then its files are checked within that.",
            "A file is checked within its workspace.",
            ""
        },
        footer = {
            "",
            "Lines and columns of the text form start at 1, and columns count characters.",
            "Positions of the JSON form start at 0, and count UTF-16 code units as editors do.",
            "",
            "Exit codes: 0 nothing found that is as bad as --fail-on says, 1 something found,",
            "2 wrong usage, or a path that cannot be read or written.",
            "After --fix and --fix-unsafe, what is left counts."
        })
final class CheckCommand implements Callable<Integer> {

    private static final String NEVER = "never";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "folders and files to check; without any, the current folder")
    private List<String> paths = List.of(".");

    @Option(names = "--format", paramLabel = "text|json", description = "the form of the report; text by default")
    private String format = Arguments.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = {
                "the least bad severity that makes the exit code 1:",
                "error (by default), warning, info, hint, or never"
            })
    private String failOn = Severity.ERROR.word();

    @Option(
            names = "--rule",
            paramLabel = "CODE",
            split = ",",
            description = "report findings of this rule only; may be given several times, or hold several codes "
                    + "with commas between them")
    private List<String> codes = List.of();

    @Option(names = "--fix", description = "first mend what can be mended without changing what an issue says")
    private boolean fix;

    @Option(names = "--fix-unsafe", description = "first mend all that has an obvious fix, too")
    private boolean fixUnsafe;

    @Option(
            names = "--dry-run",
            description =
                    "with --fix or --fix-unsafe: write nothing, print the differences, and report what would be left")
    private boolean dryRun;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = Arguments.isJson(format);
        Optional<Severity> threshold = threshold();
        Inspection inspection = new Inspection(surroundings.today(), wanted());
        List<NamedPath> names = paths.stream()
                .map(name -> NamedPath.of(surroundings.folder(), name))
                .toList();
        Mending mending = mending(json);
        Report report = Report.of(names, inspection, mending);
        String text = json
                ? new JsonForm(base(names)).of(report)
                : new TextForm(surroundings.folder(), surroundings.coloured(), mending.summary()).of(report);
        Reply.print(spec.commandLine(), mending.diff() + text);
        mending.complaints().forEach(line -> Reply.complain(spec.commandLine(), line));
        report.unreadable().forEach(this::complain);
        if (!report.unreadable().isEmpty() || mending.hasFailed()) {
            return Reply.UNUSABLE;
        }
        return threshold.filter(report::hasAtLeast).isPresent() ? Reply.FOUND : Reply.CLEAN;
    }

    private Mending mending(boolean json) {
        if (dryRun && !fix && !fixUnsafe) {
            throw new UnusableInput("'--dry-run' needs '--fix' or '--fix-unsafe'");
        }
        if (dryRun && json) {
            throw new UnusableInput("the differences of '--dry-run' have no JSON form");
        }
        if (fix || fixUnsafe) {
            return Mending.of(fixUnsafe ? Choice.PREFERRED : Choice.SAFE, dryRun, surroundings.folder());
        }
        return Mending.none();
    }

    private Optional<Severity> threshold() {
        List<String> words = Stream.concat(Stream.of(Severity.values()).map(Severity::word), Stream.of(NEVER))
                .toList();
        return Severity.of(Arguments.oneOf("severity", words, failOn));
    }

    private Predicate<Finding> wanted() {
        Set<String> wanted = codes.stream().map(Arguments::rule).map(Rule::code).collect(Collectors.toSet());
        return finding -> wanted.isEmpty() || wanted.contains(finding.code());
    }

    private Path base(List<NamedPath> names) {
        boolean oneFolder = names.size() == 1 && names.get(0).isFolder();
        return oneFolder ? names.get(0).path() : surroundings.folder();
    }

    private void complain(Path unreadable) {
        Reply.complain(spec.commandLine(), "cannot read '" + Reply.path(surroundings.folder(), unreadable) + "'");
    }
}
