package dev.issuels.rules;

import dev.issuels.workspace.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What a setting says of itself, for the page of settings, for editors and for the check of the settings file.
 *
 * @param summary one sentence: what it says
 * @param detail more of it, in sentences
 * @param example what stands in a settings file
 */
public record SettingDoc(String name, Form form, String summary, String detail, String example) {

    /** Every setting, in the order of the documentation. */
    public static final List<SettingDoc> ALL = List.of(
            new SettingDoc(
                    Settings.RULES,
                    Form.SEVERITIES,
                    "How bad it is what a rule finds.",
                    "`" + Severity.OFF + "` silences the rule." + " `" + Severity.DEFAULT
                            + "` leaves it as it is, also where somebody's editor says otherwise.",
                    Settings.RULES + ":\n  tag-style: off\n  missing-reference: error"),
            new SettingDoc(
                    Settings.PREFIXES,
                    Form.WORDS,
                    "Prefixes of ids that the project uses besides the known ones.",
                    "Those that at least two issues have are known without it.",
                    Settings.PREFIXES + ": [MEM, AUDIT-GAP]"),
            new SettingDoc(
                    Settings.KEYS,
                    Form.WORDS,
                    "Keys of the front matter that the project uses besides the known ones.",
                    "What they hold is not checked.",
                    Settings.KEYS + ": [effort, owner]"));

    /** The setting of that name. */
    public static Optional<SettingDoc> of(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    /** What a setting looks like. */
    public enum Form {
        /** The code of a rule and its severity, one a line. */
        SEVERITIES,
        /** A list of words. */
        WORDS
    }
}
