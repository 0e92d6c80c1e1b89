package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tag that is not lower-case kebab.
 *
 * <p>Names such as {@code c++}, {@code .net}, {@code python3.11}, {@code area/cli} and {@code area:cli} have their signs for
 * a reason; upper case, blanks, underscores, the marks of prose and dashes that join nothing have none.
 */
final class TagStyle implements IssueRule {

    private static final String MARKS = "!?,;\"'`()\\[\\]{}<>*|\\\\^~=$%&“”„‘’«»";
    private static final Pattern NOT_KEBAB = Pattern.compile("[\\p{Lu}\\p{Lt}\\s_" + MARKS + "]|--|^[-#]|-$");
    private static final Pattern GAPS = Pattern.compile("(?:[:/.]{0,2}+[\\s_" + MARKS + "-]++)++");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[-#]+|-$");

    private static final RuleDoc DOC = RuleDoc.of(
            "tag-style",
            Severity.HINT,
            "A tag with upper-case letters, blanks, underscores, marks of prose, or dashes that join nothing.",
            "Tags that differ only in style look alike to people and are different to tools; "
                    + "lower-case kebab is the one "
                    + "style of this format.",
            Example.fields("tags: [shopping_cart]\n"),
            Example.fields("tags: [shopping-cart]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : Fields.sound(subject, Kind.TAGS)) {
            Set<String> met = new HashSet<>();
            for (Value.Scalar tag : Fields.items(field)) {
                String text = tag.style() == Style.BLOCK ? tag.text().strip() : tag.text();
                boolean isFirst = met.add(text.strip().toLowerCase(Locale.ROOT));
                if (isFirst && NOT_KEBAB.matcher(text).find()) {
                    findings.add(
                            tag.content(), "tag " + Words.quoted(text) + " is not lower-case kebab" + advice(text));
                }
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return Fields.sound(subject, Kind.TAGS).stream()
                .flatMap(field -> Fields.items(field).stream())
                .filter(tag -> tag.content().equals(finding.span()))
                .flatMap(tag -> kebab(tag.text()).stream()
                        .map(kebab -> subject.fix(
                                        "Replace with '" + kebab + "'",
                                        FieldEdits.of(subject).replacing(tag, kebab))
                                .asPreferred()))
                .toList();
    }

    private static String advice(String text) {
        return kebab(text).map(kebab -> "; write " + Words.quoted(kebab)).orElse("");
    }

    private static Optional<String> kebab(String text) {
        String gapless = GAPS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        String kebab = OUTER_MARKS.matcher(gapless).replaceAll("");
        return kebab.isEmpty() ? Optional.empty() : Optional.of(kebab);
    }
}
