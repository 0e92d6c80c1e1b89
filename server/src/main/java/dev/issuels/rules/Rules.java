package dev.issuels.rules;

import dev.issuels.rules.body.BodyRules;
import dev.issuels.rules.frontmatter.FrontMatterRules;
import dev.issuels.rules.git.GitRules;
import dev.issuels.rules.identity.IdentityRules;
import dev.issuels.rules.meta.MetaRules;
import dev.issuels.rules.meta.UnusedSuppression;
import dev.issuels.rules.structure.StructureRules;
import dev.issuels.rules.tracker.TrackerRules;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All rules, and the one way to run them. */
public final class Rules {

    /** Every rule, family by family, in the order of the documentation. */
    public static final List<Rule> ALL = Stream.of(
                    StructureRules.ALL,
                    FrontMatterRules.ALL,
                    IdentityRules.ALL,
                    BodyRules.ALL,
                    TrackerRules.ALL,
                    GitRules.ALL,
                    MetaRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    public static Optional<Rule> byCode(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** The codes of all rules. */
    public static List<String> codes() {
        return ALL.stream().map(Rule::code).toList();
    }

    /** What all rules that are not off find in a file, in the order of the text; nothing in ordinary Markdown. */
    public static List<Finding> check(Workspace workspace, WorkspaceFile file, LocalDate today) {
        return check(workspace, file, today, Checked.NEVER).findings();
    }

    /** The same as a fresh check, for less where the file is much as it was when it was checked before. */
    public static Checked check(Workspace workspace, WorkspaceFile file, LocalDate today, Checked before) {
        return check(ALL, workspace, file, today, before);
    }

    /** Those of the findings that are of one code, for less than what all of them cost. */
    static List<Finding> check(String code, Workspace workspace, WorkspaceFile file, LocalDate today) {
        // Whether a suppression is used shows only when every rule has run.
        List<Rule> needed = code.equals(UnusedSuppression.CODE)
                ? ALL
                : ALL.stream().filter(rule -> rule.code().equals(code)).toList();
        return check(needed, workspace, file, today, Checked.NEVER).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static Checked check(
            List<Rule> rules, Workspace workspace, WorkspaceFile file, LocalDate today, Checked before) {
        if (file instanceof PlacedFile placed && placed.isIssueFile()) {
            return FileCheck.of(rules, Subject.of(workspace, placed, today), before);
        }
        List<Finding> findings = new ArrayList<>();
        if (file instanceof SettingsFile settings) {
            checkSettings(rules, settings, workspace.settingsOf(file.uri()), findings::add);
            findings.sort(Finding::compareInText);
        }
        return Checked.once(List.copyOf(findings));
    }

    private static void checkSettings(List<Rule> rules, SettingsFile file, Settings settings, Consumer<Finding> sink) {
        for (Rule rule : rules) {
            if (rule instanceof SettingsRule settingsRule) {
                configured(rule, settings, sink)
                        .ifPresent(configured -> settingsRule.check(file, Findings.of(rule.doc(), false, configured)));
            }
        }
    }

    /** The sink that gives findings the severity that the user chose; empty when the rule is off. */
    static Optional<Consumer<Finding>> configured(Rule rule, Settings settings, Consumer<Finding> sink) {
        String word = settings.severities().getOrDefault(rule.code(), "");
        if (word.equals(Severity.OFF)) {
            return Optional.empty();
        }
        return Optional.of(Severity.of(word)
                .<Consumer<Finding>>map(severity -> finding -> sink.accept(finding.withSeverity(severity)))
                .orElse(sink));
    }
}
