package dev.issuels.rules.repair;

import dev.issuels.issue.Body;
import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of the sections of one issue; they count from the start of the file. */
public record SectionEdits(PlacedIssue placed, Schema schema) {

    /** What a list item starts with. */
    private static final Pattern ITEM = Pattern.compile("[ \\t]*[-*+][ \\t]+");

    /** The edits of the issue that a rule looks at. */
    public static SectionEdits of(IssueSubject subject) {
        return new SectionEdits(subject.placed(), subject.schema());
    }

    /** The sections that an open issue must have and this one has not; a heading of any level counts. */
    public static List<SectionName> missing(Issue issue, Schema schema) {
        return schema.sections().stream()
                .filter(name -> name.role().isRequired())
                .filter(name -> section(issue, name, schema).isEmpty())
                .toList();
    }

    /** Adds a section at the place that the template gives it: below the last one that the template has before it. */
    public Edit inserting(SectionName name) {
        return inserting(name, name.role() == Role.CRITERIA ? "- [ ] " : "");
    }

    /**
     * Adds a line to the end of a section, as an item where it ends with a list, and the section itself if it is not
     * there. Words that say that there is nothing make room.
     */
    Edit appending(SectionName name, String line) {
        return section(name).map(section -> appending(section, name, line)).orElseGet(() -> inserting(name, line));
    }

    /** Takes a section away, and of the blank lines around it those above if there are some below as well. */
    public Edit removing(Section section) {
        SourceText text = placed.text();
        int first = firstLine(section);
        int last = Math.max(lastLineOfHeading(section), text.lineOf(endOf(section)));
        boolean blankBelow = last + 1 >= text.lineCount() || text.line(last + 1).isBlank();
        int above = first - 1;
        while (blankBelow && above > 0 && text.line(above).isBlank()) {
            above--;
        }
        return new Edit(new Span(text.lineEnd(above), text.lineEnd(last)), "");
    }

    /** Gives a heading another level; a heading that is underlined gets marks in front of it instead. */
    public Edit settingLevel(Section section, int level) {
        SourceText text = placed.text();
        String marks = "#".repeat(level);
        if (isUnderlined(section)) {
            int start = placed.inFile(section.heading()).start();
            int end = text.lineEnd(lastLineOfHeading(section));
            return new Edit(new Span(start, end), marks + " " + section.title());
        }
        int start = text.lineStart(firstLine(section));
        int firstMark = text.text().indexOf('#', start);
        int behind = firstMark + section.level();
        boolean glued = behind == placed.inFile(section.heading()).start();
        return new Edit(new Span(firstMark, behind), glued ? marks + " " : marks);
    }

    private Edit appending(Section section, SectionName name, String line) {
        int heading = placed.text().lineEnd(lastLineOfHeading(section));
        int end = Math.max(heading, endOf(section));
        if (placed.filledSection(name.role(), schema).filter(section::equals).isEmpty()) {
            return new Edit(new Span(heading, end), "\n" + line);
        }
        Matcher item = ITEM.matcher(placed.text().line(placed.text().lineOf(end)));
        return Edit.insertion(end, item.lookingAt() ? "\n" + item.group() + line : "\n\n" + line);
    }

    private Edit inserting(SectionName name, String content) {
        String text = "\n\n" + name.heading() + (content.isEmpty() ? "" : "\n" + content);
        return Edit.insertion(sectionAbove(name).map(this::endOf).orElseGet(() -> withoutAbove(name)), text);
    }

    /** Prose without a heading is the problem; everything else comes below it. */
    private int withoutAbove(SectionName name) {
        if (name.role() == Role.PROBLEM) {
            return top();
        }
        Body body = placed.issue().body();
        int end = body.sections().stream()
                .map(Section::span)
                .mapToInt(Span::start)
                .findFirst()
                .orElse(body.span().end());
        return TextEnd.of(
                placed.text(),
                new Span(top(), Math.max(top(), placed.inFile(Span.at(end)).end())));
    }

    private Optional<Section> section(SectionName name) {
        return section(placed.issue(), name, schema);
    }

    private static Optional<Section> section(Issue issue, SectionName name, Schema schema) {
        return issue.body().sections().stream()
                .filter(section -> isNamed(section, name, schema))
                .findFirst();
    }

    private static boolean isNamed(Section section, SectionName name, Schema schema) {
        return schema.section(section.title()).filter(name::equals).isPresent();
    }

    private Optional<Section> sectionAbove(SectionName name) {
        List<SectionName> before =
                schema.sections().subList(0, schema.sections().indexOf(name));
        return placed.issue().body().sections().stream()
                .filter(section -> before.stream().anyMatch(other -> isNamed(section, other, schema)))
                .reduce((first, second) -> second);
    }

    private int endOf(Section section) {
        return TextEnd.of(placed.text(), placed.inFile(section.span()));
    }

    private int firstLine(Section section) {
        return placed.text().lineOf(placed.inFile(section.heading()).start());
    }

    private int lastLineOfHeading(Section section) {
        int line = placed.text().lineOf(placed.inFile(section.heading()).end());
        return isUnderlined(section) ? line + 1 : line;
    }

    /** Whether the heading has a line below it instead of marks in front of it (CommonMark 4.3). */
    private boolean isUnderlined(Section section) {
        SourceText text = placed.text();
        int start = text.lineStart(firstLine(section));
        return text.slice(new Span(start, placed.inFile(section.heading()).start()))
                        .indexOf('#')
                < 0;
    }

    /** Directly below the front matter. */
    private int top() {
        return placed.start() + placed.issue().frontMatter().end();
    }
}
