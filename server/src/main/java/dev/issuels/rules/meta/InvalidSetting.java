package dev.issuels.rules.meta;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SettingDoc;
import dev.issuels.rules.SettingsRule;
import dev.issuels.rules.Severity;
import dev.issuels.text.Edit;
import dev.issuels.text.Words;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.SettingsFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A setting that is unknown or has no meaning; also, as an error, a settings file that is no YAML. */
final class InvalidSetting implements SettingsRule {

    private static final List<String> SETTINGS =
            SettingDoc.ALL.stream().map(SettingDoc::name).toList();

    private static final RuleDoc DOC = RuleDoc.of(
            "invalid-setting",
            Severity.WARNING,
            "A setting, a rule or a severity in the settings file that does not exist.",
            "It is ignored, so that the rule it was meant for goes on as before."
                    + " A file that is not valid YAML is reported as an error.",
            settings("rules:\n  tag-style: ignore"),
            settings("rules:\n  tag-style: off"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(SettingsFile file, Findings findings) {
        for (SyntaxProblem problem : file.content().problems()) {
            findings.add(Severity.ERROR, problem.span(), problem.detail());
        }
        checkTwice(file.content().fields(), "setting", findings);
        for (Field field : file.content().fields()) {
            switch (field.key()) {
                case Settings.RULES -> checkRules(field, findings);
                case Settings.PREFIXES -> checkPrefixes(field, findings);
                case Settings.KEYS -> checkWords(field, findings);
                default ->
                    findings.add(
                            field.keySpan(),
                            "unknown setting '" + field.key() + "'" + Words.didYouMean(field.key(), SETTINGS));
            }
        }
    }

    @Override
    public List<Fix> fixes(SettingsFile file, Finding finding) {
        return file.content().fields().stream()
                .flatMap(field -> Stream.concat(
                        renamings(file, finding, field, SETTINGS),
                        rules(field)
                                .flatMap(rule -> Stream.concat(
                                        renamings(file, finding, rule, Rules.codes()),
                                        replacements(file, finding, rule)))))
                .toList();
    }

    /** The names that a key may be a slip of. */
    private static Stream<Fix> renamings(SettingsFile file, Finding finding, Field field, List<String> names) {
        if (!field.keySpan().equals(finding.span()) || names.contains(field.key())) {
            return Stream.of();
        }
        return preferringTheFirst(Words.near(field.key(), names)
                .map(name -> Fix.of("Rename to '" + name + "'", file.uri(), new Edit(finding.span(), name))));
    }

    /** Every severity, what is most likely meant first. */
    private static Stream<Fix> replacements(SettingsFile file, Finding finding, Field rule) {
        if (!(rule.value() instanceof Scalar severity) || !severity.content().equals(finding.span())) {
            return Stream.of();
        }
        Optional<String> meant = meant(severity.text());
        Stream<Fix> all = Stream.concat(meant.stream(), Severity.WORDS.stream())
                .distinct()
                .map(word -> Fix.of("Replace with '" + word + "'", file.uri(), new Edit(finding.span(), word)));
        return meant.isPresent() ? preferringTheFirst(all) : all;
    }

    /** The severity that a word is short for, or the other way round, or a slip of. */
    private static Optional<String> meant(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return Severity.WORDS.stream()
                .filter(severity -> word.length() > 1 && (severity.startsWith(word) || word.startsWith(severity)))
                .findFirst()
                .or(() -> Words.nearest(word, Severity.WORDS));
    }

    private static Stream<Fix> preferringTheFirst(Stream<Fix> fixes) {
        List<Fix> all = fixes.toList();
        return Stream.concat(
                all.stream().limit(1).map(Fix::asPreferred), all.stream().skip(1));
    }

    private static Stream<Field> rules(Field field) {
        return field.key().equals(Settings.RULES) && field.value() instanceof Value.Mapping rules
                ? rules.fields().stream()
                : Stream.of();
    }

    private static void checkRules(Field field, Findings findings) {
        if (field.value() instanceof Value.Mapping rules) {
            checkTwice(rules.fields(), "rule", findings);
            rules.fields().forEach(rule -> checkRule(rule, findings));
        } else if (!(field.value() instanceof Value.Absent)) {
            findings.add(field.value().span(), "'" + field.key() + "' maps rules to severities, one a line");
        }
    }

    private static void checkRule(Field field, Findings findings) {
        if (Rules.byCode(field.key()).isEmpty()) {
            findings.add(
                    field.keySpan(),
                    "unknown rule '" + field.key() + "'" + Words.didYouMean(field.key(), Rules.codes()));
        }
        String severities = String.join(", ", Severity.WORDS);
        if (!(field.value() instanceof Scalar severity)) {
            findings.add(field.keySpan(), "'" + field.key() + "' needs a severity: " + severities);
        } else if (!Severity.WORDS.contains(severity.text())) {
            findings.add(
                    severity.content(),
                    "unknown severity '" + severity.text() + "' of '" + field.key() + "'; it is one of " + severities);
        }
    }

    private static void checkPrefixes(Field field, Findings findings) {
        checkWords(field, findings);
        for (Scalar prefix : field.scalars()) {
            if (IssueId.parse(prefix.text() + "-001").isEmpty()) {
                findings.add(
                        prefix.content(),
                        "'" + prefix.text() + "' can be no prefix: it takes upper-case letters and digits");
            }
        }
    }

    private static void checkWords(Field field, Findings findings) {
        if (field.value() instanceof Value.Mapping) {
            findings.add(field.value().span(), "'" + field.key() + "' is a list of words");
        } else if (field.value() instanceof Value.Sequence list) {
            list.items().stream()
                    .filter(item -> !(item instanceof Scalar))
                    .forEach(item -> findings.add(item.span(), "'" + field.key() + "' is a list of words"));
        }
    }

    private static void checkTwice(List<Field> fields, String what, Findings findings) {
        Set<String> met = new HashSet<>();
        for (Field field : fields) {
            if (!met.add(field.key())) {
                findings.add(field.keySpan(), what + " '" + field.key() + "' stands twice");
            }
        }
    }

    private static Example settings(String text) {
        return new Example(text, SettingsFile.NAME, text + "\n");
    }
}
