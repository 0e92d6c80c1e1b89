package dev.issuels.rules.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.issuels.rules.Example;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Fixes;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documentation of the rules, rendered from what they say of themselves. */
public final class RulesPage {

    private static final String PAGE = "https://github.com/issue-ls/issue-ls/blob/main/server/docs/rules.md";

    /** On which the examples are checked. */
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final int MOST_FIXES = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) (?=[A-Z`])");
    private static final Pattern YAML = Pattern.compile("[a-z_]+:.*", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private static final String INTRODUCTION = """
            # Rules

            What issue-ls reports, and why.
            This page is rendered from the rules themselves: change them, not the page.

            Each rule can have another severity or be off: [the page of settings](configuration.md) tells how.

            ## Mending

            What a rule offers to mend its example with stands below it.
            Editors offer it as a quick fix, and for all findings of a rule in a file at once.
            `issue-ls check --fix` does what cannot change the meaning, `--fix-unsafe` all that has an obvious fix.

            ## Suppressing

            - `# issue-ls: ignore CODE` at the end of a line of a front matter silences a rule in that line.
            - `<!-- issue-ls: ignore CODE -->` in a body silences it in the next line.
            - `<!-- issue-ls: ignore-file CODE -->` above the first issue silences it in the whole file.

            Several codes are separated by commas.
            Editors offer to write such a comment.
            A suppression that suppresses nothing is reported as `unused-suppression`.
            """;

    private RulesPage() {}

    /** Where the documentation of a rule can be read. */
    public static String url(String code) {
        return PAGE + "#" + code;
    }

    /** All rules as one page of Markdown, one section each; its anchor is the rule's code. */
    public static String markdown(List<Rule> rules) {
        Map<String, List<Rule>> families = families(rules);
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n## All rules\n\n| rule | severity | reports |\n| --- | --- | --- |\n");
        rules.forEach(rule -> page.append(row(rule.doc())));
        families.forEach((family, members) -> {
            page.append("\n## ").append(family).append('\n');
            members.forEach(rule -> page.append(section(rule)));
        });
        return page.toString();
    }

    /** The rules by the title of their family, in their own order. */
    static Map<String, List<Rule>> families(List<Rule> rules) {
        return rules.stream().collect(groupingBy(RulesPage::family, LinkedHashMap::new, toList()));
    }

    /** One rule as plain text for a terminal. */
    public static String plain(Rule rule) {
        RuleDoc doc = rule.doc();
        return """
                %s (%s)

                %s
                %s

                %s

                %s
                %s

                %s
                %sTo silence it: %s.
                %s
                """.formatted(
                        doc.code(),
                        doc.severities(),
                        doc.summary(),
                        sentences(doc.why()),
                        label("Reported", doc.bad()),
                        doc.bad().shown().stripTrailing().indent(4),
                        label("Not reported", doc.good()),
                        doc.good().shown().stripTrailing().indent(4),
                        fixes(rule),
                        silence(doc),
                        url(doc.code()));
    }

    private static String row(RuleDoc doc) {
        return "| [" + doc.code() + "](#" + doc.code() + ") | " + doc.severities() + " | " + cell(doc.summary())
                + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String section(Rule rule) {
        RuleDoc doc = rule.doc();
        return """

                ### %s

                Severity: %s.

                %s
                %s

                %s

                %s
                %s

                %s
                %sTo silence it: %s.
                """.formatted(
                        doc.code(),
                        doc.severities(),
                        doc.summary(),
                        sentences(doc.why()),
                        label("Reported", doc.bad()),
                        fenced(doc.bad()),
                        label("Not reported", doc.good()),
                        fenced(doc.good()),
                        fixes(rule),
                        silence(doc));
    }

    /** A line on what mends the bad example, as it is offered; nothing where nothing is. */
    private static String fixes(Rule rule) {
        Example bad = rule.doc().bad();
        Workspace workspace = bad.workspace();
        return workspace.anyFile(bad.uri()).map(file -> Fixes.in(workspace, file, DAY)).stream()
                .flatMap(fixes -> fixes.findings().stream()
                        .filter(finding -> finding.code().equals(rule.code()))
                        .map(fixes::mending))
                .filter(offered -> !offered.isEmpty())
                .findFirst()
                .map(offered -> offered.stream()
                        .limit(MOST_FIXES)
                        .map(fix -> fix(fix, bad.uri()))
                        .collect(Collectors.joining("; ", "To mend it: ", ".\n")))
                .orElse("");
    }

    /** A fix, and how the terminal makes it, which changes one file at a time. */
    private static String fix(Fix fix, String uri) {
        boolean alone = fix.edits().keySet().equals(Set.of(uri));
        String command = fix.safe() ? " (`check --fix`)" : fix.preferred() ? " (`check --fix-unsafe`)" : "";
        return fix.title() + (alone ? command : "");
    }

    private static String silence(RuleDoc doc) {
        return "`issue-ls: ignore " + doc.code() + "` in a comment, or `" + doc.code() + ": off` below `"
                + Settings.RULES + ":`";
    }

    static String sentences(String text) {
        return SENTENCE_END.matcher(text.strip()).replaceAll("\n");
    }

    private static String label(String word, Example example) {
        return word + (example.committed().isPresent() ? " (`-` is in HEAD, `+` is there now):" : ":");
    }

    private static String fenced(Example example) {
        String shown = example.shown();
        String fence = FENCE.matcher(shown)
                .results()
                .map(found -> found.group() + "`")
                .reduce("```", (one, other) -> one.length() >= other.length() ? one : other);
        boolean yaml = example.path().endsWith(SettingsFile.NAME)
                || YAML.matcher(shown).matches();
        String language = example.committed().isPresent() ? "diff" : yaml ? "yaml" : "markdown";
        return fence + language + "\n" + shown + (shown.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    /** The title of the package that a rule lies in. */
    private static String family(Rule rule) {
        String path = rule.getClass().getPackageName();
        String name = path.substring(path.lastIndexOf('.') + 1);
        return switch (name) {
            case "frontmatter" -> "Front matter";
            case "git" -> "Against git HEAD";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }
}
