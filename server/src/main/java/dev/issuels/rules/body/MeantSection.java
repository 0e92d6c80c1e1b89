package dev.issuels.rules.body;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.RelatedWords;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was meant as the heading of a section that an issue seems not to have: other words for it, a misspelled one, or
 * words in bold.
 */
final class MeantSection {

    /** A line of a few words: in bold, with a colon, or behind marks that make no heading of it. */
    private static final Pattern LABEL =
            Pattern.compile("(\\\\?#{1,6}+[ \\t]*+)?(\\*\\*|__)?(\\p{L}[^*_:#`]{0,60}+)(:)?(?:\\2)?(:)?[ \\t]*+");

    private final IssueSubject subject;
    private final SectionName name;

    private MeantSection(IssueSubject subject, SectionName name) {
        this.subject = subject;
        this.name = name;
    }

    /** The fix that makes a heading of it; empty where nothing looks like it. */
    static Optional<Fix> of(IssueSubject subject, SectionName name) {
        MeantSection meant = new MeantSection(subject, name);
        return meant.misspelled().or(meant::labelled);
    }

    private Optional<Fix> misspelled() {
        List<String> titles =
                subject.schema().sections().stream().map(SectionName::title).toList();
        return subject.issue().body().sections().stream()
                .filter(section -> section.level() == SectionName.LEVEL)
                .filter(section -> subject.schema().section(section.title()).isEmpty())
                .filter(section -> RelatedWords.areSection(name, section.title())
                        || Words.nearest(section.title(), titles)
                                .filter(name.title()::equals)
                                .isPresent())
                .findFirst()
                .map(this::renaming);
    }

    private Fix renaming(Section section) {
        return subject.fix(
                "Rename '" + section.title() + "' to '" + name.title() + "'",
                subject.replacing(section.heading(), name.title()));
    }

    private Optional<Fix> labelled() {
        PlacedIssue placed = subject.alone();
        SourceText text = placed.text();
        Span body = placed.issue().body().span();
        for (int line = text.lineOf(body.start());
                line < text.lineCount() && text.lineStart(line) < body.end();
                line++) {
            Span span = text.lineSpan(line);
            if (isLabel(text.slice(span)) && !isCode(span)) {
                String label = text.slice(span).strip();
                return Optional.of(
                        subject.fix("Make '" + label + "' a heading", subject.replacing(span, name.heading())));
            }
        }
        return Optional.empty();
    }

    private boolean isLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return label.matches()
                && (label.group(1) != null
                        || label.group(2) != null
                        || label.group(4) != null
                        || label.group(5) != null)
                && subject.schema()
                        .section(label.group(3).strip())
                        .filter(name::equals)
                        .isPresent();
    }

    private boolean isCode(Span line) {
        return subject.issue().body().code().stream().anyMatch(code -> code.touches(line.start()));
    }
}
