package dev.issuels.issue;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An issue at its place in a file: the one point where the spans of an issue and the offsets of a file meet.
 *
 * @param start where the issue starts in the file
 * @param text the text of the whole file
 */
public record PlacedIssue(Issue issue, int start, SourceText text) {

    private static final String MARKS = "(?:[\\s\\p{Punct}&&[^<]]++|<!--.*?-->)*+";

    private static final Pattern BLANK = Pattern.compile("(?s)" + MARKS);

    /** Nothing, or a word for it, with whatever marks around and remarks behind it. */
    private static final Pattern NOTHING =
            Pattern.compile("(?is)" + MARKS + "(?:(?:none|nothing|n/a)\\b[^\\n]*" + MARKS + ")?");

    public Span span() {
        return new Span(start, start + issue.length());
    }

    /** A span inside the issue as a span of the file. */
    public Span inFile(Span inIssue) {
        return inIssue.shifted(start);
    }

    /** The first section for something below whose heading more stands than a word for nothing. */
    public Optional<Section> filledSection(Role role, Schema schema) {
        for (Section section : issue.body().sections()) {
            boolean named =
                    schema.section(section.title()).map(SectionName::role).equals(Optional.of(role));
            if (named && !NOTHING.matcher(slice(below(section))).matches()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but marks and comments stands below the heading of a section. */
    public boolean isBlank(Section section) {
        Span below = inFile(below(section));
        String all = text.text();
        int first = below.start();
        while (first < below.end() && Character.isWhitespace(all.charAt(first))) {
            first++;
        }
        // Most sections start with a letter, which no pattern needs to see.
        return (first == below.end() || !Character.isLetterOrDigit(all.charAt(first)))
                && BLANK.matcher(all).region(first, below.end()).matches();
    }

    /** What stands at a span of the issue. */
    public String slice(Span inIssue) {
        return text.slice(inFile(inIssue));
    }

    private static Span below(Section section) {
        return new Span(section.heading().end(), section.span().end());
    }
}
