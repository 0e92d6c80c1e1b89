package dev.issuels.rules.repair.moving;

import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.FileRole;

/**
 * Finds what of a file's text is one issue: from its delimiter to its last line that is neither blank nor a separator.
 *
 * <p>Text below that the parser gives to the issue for want of another owner is left out: a body without a front matter,
 * the log of a history file, a part of the file that begins with a heading such as {@code ## Done} below a separator.
 */
final class OwnText {

    /** The highest level of headings inside an issue, unless its own are higher: those give a file its order. */
    private static final int SECTION = 3;

    private final PlacedIssue placed;
    private final Schema schema;
    private final SourceText text;

    private OwnText(PlacedIssue placed, Schema schema) {
        this.placed = placed;
        this.schema = schema;
        this.text = placed.text();
    }

    /**
     * The span in the file, without a byte order mark.
     *
     * @param role of the file: in a history closed issues are logged
     */
    static Span of(PlacedIssue placed, FileRole role, Schema schema) {
        return new OwnText(placed, schema).span(role);
    }

    /** Where a text starts behind its byte order mark. */
    static int firstCharacter(SourceText text) {
        return text.text().startsWith("\uFEFF") ? 1 : 0;
    }

    private Span span(FileRole role) {
        int start = Math.max(placed.start(), firstCharacter(text));
        int frontEnd = inFile(placed.issue().frontMatter().end());
        int end = role.history() ? Math.min(otherPart(), log()) : otherPart();
        return new Span(start, TextEnd.of(text, new Span(frontEnd, Math.max(frontEnd, end))));
    }

    /** The first heading that is one of the file's; without any, the end of the body. */
    private int otherPart() {
        int highest = Integer.MAX_VALUE;
        for (Section section : placed.issue().body().sections()) {
            int start = inFile(section.span().start());
            boolean isOfFile = section.level() < Math.min(SECTION, highest)
                    && schema.section(section.title()).isEmpty()
                    && isBelowSeparator(start);
            if (isOfFile) {
                return start;
            }
            highest = Math.min(highest, section.level());
        }
        return inFile(placed.issue().body().span().end());
    }

    private boolean isBelowSeparator(int offset) {
        int body = text.lineOf(inFile(placed.issue().body().span().start()));
        int line = text.lineOf(offset) - 1;
        while (line >= body && text.line(line).isBlank()) {
            line--;
        }
        return line >= body && TextEnd.isGap(text.line(line));
    }

    /** The first entry of the log that is a heading; without any, the end of the issue. */
    private int log() {
        return placed.issue().body().log().stream()
                .mapToInt(this::line)
                .filter(line -> !text.line(line).stripLeading().startsWith("|"))
                .map(text::lineStart)
                .min()
                .orElse(placed.span().end());
    }

    private int line(LogEntry entry) {
        return text.lineOf(inFile(entry.span().start()));
    }

    private int inFile(int inIssue) {
        return placed.start() + inIssue;
    }
}
