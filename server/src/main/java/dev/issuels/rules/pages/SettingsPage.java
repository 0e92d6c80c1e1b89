package dev.issuels.rules.pages;

import static java.util.stream.Collectors.joining;

import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.SettingDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.SettingsFile;
import java.util.List;

/** The documentation of the settings, rendered from what they and the rules say of themselves. */
final class SettingsPage {

    private static final String PAGE = """
            # Configuration

            What issue-ls can be told, and where.
            This page is rendered from the settings and the rules themselves: change them, not the page.

            ## In a file

            A file `%1$s` at the top of a workspace folder holds for everybody who works there, in every editor and on the command line:

            ```yaml
            %2$s
            ```

            What is wrong in it is reported as [invalid-setting](rules.md#invalid-setting), and otherwise ignored.

            ## In an editor

            An editor can have the same settings, which look the same in JSON:

            ```json
            {
              "issue-ls": {
                "%3$s": { "tag-style": "off" },
                "%4$s": ["MEM"]
              }
            }
            ```

            The server takes them from `initializationOptions`, where the name `issue-ls` may be left out, asks for them with `workspace/configuration`, and hears of them by `workspace/didChangeConfiguration`.
            What is wrong in them is said in a message, and otherwise ignored.
            Where the file and the editor speak of the same rule, the file wins; words in both their lists count.
            In VS Code each rule has a setting of its own, such as `issue-ls.%3$s.tag-style`.

            ## Settings
            %5$s
            ## Rules

            What `%3$s` says of a rule is one of %6$s.

            | rule | without a setting |
            | --- | --- |
            %7$s""";

    private SettingsPage() {}

    /** All settings and rules as one page of Markdown. */
    static String markdown(List<SettingDoc> settings, List<Rule> rules) {
        return PAGE.formatted(
                SettingsFile.NAME,
                settings.stream().map(SettingDoc::example).collect(joining("\n")),
                Settings.RULES,
                Settings.PREFIXES,
                settings.stream().map(SettingsPage::section).collect(joining()),
                Severity.WORDS.stream().map(word -> "`" + word + "`").collect(joining(", ")),
                rules.stream().map(Rule::doc).map(SettingsPage::row).collect(joining()));
    }

    private static String section(SettingDoc setting) {
        return "\n### " + setting.name() + "\n\n" + setting.summary() + "\n" + RulesPage.sentences(setting.detail())
                + "\n";
    }

    private static String row(RuleDoc rule) {
        return "| [" + rule.code() + "](rules.md#" + rule.code() + ") | " + rule.severities() + " |\n";
    }
}
