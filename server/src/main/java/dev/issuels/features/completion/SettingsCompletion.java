package dev.issuels.features.completion;

import dev.issuels.features.symbols.SettingsPlace;
import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SettingDoc;
import dev.issuels.rules.Severity;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * What can be said in a settings file: the settings that are not there yet, rules and how bad what they find is, and the
 * words of the workspace that a list may hold.
 *
 * <p>Read from the lines alone: what is being typed is seldom YAML yet.
 */
final class SettingsCompletion {

    /** A rule and, behind the colon, the word for its severity. */
    private static final Pattern RULE =
            Pattern.compile("[ \\t]++([\\w-]*+)(?:[ \\t]*+:([ \\t]*+)([\\w-]*+))?[ \\t]*+(?:(?<=[ \\t])#.*)?");

    private final SettingsPlace place;
    private final SourceText text;
    private final int line;

    SettingsCompletion(SettingsPlace place) {
        this.place = place;
        this.text = place.file().text();
        this.line = text.lineOf(place.offset());
    }

    /** What fits; nothing in comments. */
    Optional<Candidates> candidates() {
        Matcher rule = RULE.matcher(text.line(line));
        boolean isRule = rule.matches()
                && FieldSlot.keyAbove(text, line).filter(Settings.RULES::equals).isPresent();
        return isRule ? rule(rule) : FieldSlot.at(text, place.offset()).map(this::field);
    }

    private Candidates field(FieldSlot field) {
        if (field.key().isEmpty()) {
            return Candidates.all(field.slot(), settings());
        }
        Candidates words = Candidates.all(field.slot(), words(field.key().get()))
                .each(new ValueForm(field.quotes(), !field.isListed())::written);
        return field.glued() ? words.afterBlank() : words;
    }

    private List<Candidate> settings() {
        Set<String> present = place.file().content().fields().stream()
                .filter(field -> !field.keySpan().touches(place.offset()))
                .map(Field::key)
                .collect(Collectors.toSet());
        boolean hasValue = text.line(line).indexOf(':') >= 0;
        return SettingDoc.ALL.stream()
                .filter(setting -> !present.contains(setting.name()))
                .map(setting -> hasValue ? name(setting) : name(setting).writing(withValue(setting)))
                .toList();
    }

    private static Candidate name(SettingDoc setting) {
        return Candidate.of(
                setting.name(), CompletionItemKind.Property, "", setting.summary() + "\n\n" + setting.detail());
    }

    private static NewText withValue(SettingDoc setting) {
        return switch (setting.form()) {
            case SEVERITIES -> new NewText(setting.name() + ":", setting.name() + ":\n  $1");
            case WORDS -> new NewText(setting.name() + ": ", setting.name() + ": [$1]");
        };
    }

    /** The words of the workspace that a list may hold and does not hold yet. */
    private List<Candidate> words(String setting) {
        Set<String> present = place.file().content().field(setting).stream()
                .flatMap(field -> field.scalars().stream())
                .filter(scalar -> !scalar.span().touches(place.offset()))
                .map(Value.Scalar::text)
                .collect(Collectors.toSet());
        return (switch (setting) {
                    case Settings.PREFIXES -> prefixes();
                    case Settings.KEYS -> keys();
                    default -> Stream.<String>of();
                })
                .filter(word -> !present.contains(word))
                .distinct()
                .sorted()
                .map(word -> Candidate.of(word, CompletionItemKind.Value, "", ""))
                .toList();
    }

    /** Those that issues have and that not everybody knows. */
    private Stream<String> prefixes() {
        Schema schema = place.workspace().schema();
        return place.workspace().index().prefixes().stream()
                .filter(prefix -> !schema.prefixes().contains(prefix));
    }

    private Stream<String> keys() {
        Schema schema = place.workspace().schema();
        return place.workspace()
                .issueFiles()
                .flatMap(file -> file.content().issues().stream())
                .flatMap(placed -> placed.issue().frontMatter().fields().stream())
                .map(Field::key)
                .filter(key -> !schema.isKey(key));
    }

    private Optional<Candidates> rule(Matcher rule) {
        int column = place.offset() - text.lineStart(line);
        if (rule.start(1) <= column && column <= rule.end(1)) {
            return Optional.of(Candidates.all(slot(rule.start(1), rule.end(1)), codes(rule.group(3) != null)));
        }
        if (rule.group(3) == null || column < rule.start(2) || column > rule.end(3)) {
            return Optional.empty();
        }
        Candidates severities = Candidates.all(slot(Math.min(column, rule.start(3)), rule.end(3)), severities());
        return Optional.of(column == rule.start(2) ? severities.afterBlank() : severities);
    }

    private List<Candidate> codes(boolean hasSeverity) {
        Set<String> present = presentCodes();
        return Rules.ALL.stream()
                .filter(rule -> !present.contains(rule.code()))
                .map(rule -> hasSeverity ? code(rule) : code(rule).writing(NewText.plain(rule.code() + ": ")))
                .toList();
    }

    private static Candidate code(Rule rule) {
        return Candidate.of(
                rule.code(),
                CompletionItemKind.Property,
                rule.doc().severities(),
                rule.doc().summary() + "\n\n" + rule.doc().why());
    }

    private Set<String> presentCodes() {
        Set<String> codes = new HashSet<>();
        for (int other = 0; other < text.lineCount(); other++) {
            Matcher rule = RULE.matcher(text.line(other));
            if (other != line && rule.matches()) {
                codes.add(rule.group(1));
            }
        }
        return codes;
    }

    private static List<Candidate> severities() {
        return Severity.WORDS.stream()
                .map(word -> Candidate.of(word, CompletionItemKind.EnumMember, "", ""))
                .toList();
    }

    private Slot slot(int start, int end) {
        int origin = text.lineStart(line);
        return new Slot(new Span(origin + start, origin + end), text.slice(new Span(origin + start, place.offset())));
    }
}
