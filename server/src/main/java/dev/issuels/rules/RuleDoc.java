package dev.issuels.rules;

/**
 * What a rule says of itself, for the rules page, for {@code explain} and for the settings.
 *
 * @param code stable, kebab-case, names the defect
 * @param inHistory the severity in history files
 * @param summary one sentence: what is reported
 * @param why why it matters, in sentences
 * @param bad an example that the rule reports
 * @param good the same example without the defect, in which no rule finds anything
 */
public record RuleDoc(
        String code, Severity severity, Severity inHistory, String summary, String why, Example bad, Example good) {

    /** A rule of one severity everywhere. */
    public static RuleDoc of(String code, Severity severity, String summary, String why, Example bad, Example good) {
        return new RuleDoc(code, severity, severity, summary, why, bad, good);
    }

    /** The severity in words, that in history files included. */
    public String severities() {
        String usual = severity.word();
        return inHistory == severity ? usual : usual + ", " + inHistory.word() + " in history files";
    }

    /** The same rule with another severity in history files. */
    public RuleDoc inHistory(Severity other) {
        return new RuleDoc(code, severity, other, summary, why, bad, good);
    }
}
