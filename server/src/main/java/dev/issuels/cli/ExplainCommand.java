package dev.issuels.cli;

import dev.issuels.cli.input.Arguments;
import dev.issuels.cli.output.Reply;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.rules.pages.RulesPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a rule says of itself, or all rules with a sentence for each. */
@Command(
        name = "explain",
        sortOptions = false,
        description = {"Explains a rule; without a code, lists all rules.", ""})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "the code of a rule, such as unknown-status")
    private String code = "";

    @Override
    public Integer call() {
        Reply.print(spec.commandLine(), code.isEmpty() ? list() : RulesPage.plain(Arguments.rule(code)));
        return Reply.CLEAN;
    }

    private static String list() {
        int width =
                Rules.ALL.stream().mapToInt(rule -> rule.code().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rules.ALL) {
            text.append(rule.code())
                    .append(" ".repeat(width - rule.code().length() + 2))
                    .append(String.format("%-9s", rule.doc().severity().word()))
                    .append(rule.doc().summary())
                    .append('\n');
        }
        return text.toString();
    }
}
