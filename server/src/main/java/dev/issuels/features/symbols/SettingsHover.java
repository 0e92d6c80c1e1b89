package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SettingDoc;
import dev.issuels.text.Span;
import dev.issuels.workspace.Settings;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a word in a settings file.
 *
 * @param span where the word stands
 * @param text in Markdown
 */
record SettingsHover(Span span, String text) {

    /** What a setting is for, or what a rule reports and how bad that is. */
    static Optional<SettingsHover> at(SettingsPlace place) {
        return place.file().content().fields().stream()
                .flatMap(field -> Stream.concat(setting(field).stream(), rules(field)))
                .filter(said -> said.span().touches(place.offset()))
                .findFirst();
    }

    private static Optional<SettingsHover> setting(Field field) {
        return SettingDoc.of(field.key())
                .map(setting -> new SettingsHover(
                        field.keySpan(),
                        "**" + setting.name() + "**: " + setting.summary() + "\n\n" + setting.detail()));
    }

    private static Stream<SettingsHover> rules(Field field) {
        return field.key().equals(Settings.RULES) && field.value() instanceof Value.Mapping rules
                ? rules.fields().stream().flatMap(rule -> rule(rule).stream())
                : Stream.of();
    }

    private static Optional<SettingsHover> rule(Field field) {
        return Rules.byCode(field.key())
                .map(rule -> new SettingsHover(
                        field.span(),
                        HoverProvider.rule(rule) + "\n\nWithout a setting: "
                                + rule.doc().severities()));
    }
}
