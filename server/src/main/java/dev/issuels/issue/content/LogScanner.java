package dev.issuels.issue.content;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds closed issues as history files log them: headings that start with a date or an id, and rows of tables that start
 * with an id.
 */
final class LogScanner {

    private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[T\\d:.Z+-]*\\s*[:–—-]?\\s*");
    private static final Pattern ROW = Pattern.compile("^[ \\t]*\\|[ \\t*`~]*(?=[A-Z])", Pattern.MULTILINE);

    private LogScanner() {}

    /** The entries that a heading logs; a heading of the third level or below is a section of one. */
    static void heading(String title, int offset, int level, Consumer<LogEntry> sink) {
        if (level > 2) {
            return;
        }
        Matcher date = DATE.matcher(title);
        boolean dated = date.find();
        List<Mention> mentions = new ArrayList<>();
        MentionScanner.scan(title, offset, Relation.NONE, mentions::add);
        boolean startsWithId = !mentions.isEmpty() && mentions.get(0).span().start() == offset;
        if (mentions.isEmpty() || !(dated || startsWithId)) {
            return;
        }
        String rest = dated ? title.substring(date.end()) : title;
        add(mentions, titleOf(rest, mentions.get(0).id()), sink);
    }

    /** The entries that the rows of a table log. */
    static void rows(String text, int from, int to, Consumer<LogEntry> sink) {
        Matcher row = ROW.matcher(text).region(from, to);
        while (row.find()) {
            int cellEnd = text.indexOf('|', row.end());
            int end = cellEnd < 0 || cellEnd > to ? to : cellEnd;
            List<Mention> mentions = new ArrayList<>();
            MentionScanner.scan(text.substring(row.end(), end), row.end(), Relation.NONE, mentions::add);
            if (!mentions.isEmpty() && mentions.get(0).span().start() == row.end()) {
                add(mentions, "", sink);
            }
        }
    }

    /** Each mention is an entry; the last id of a range is part of the first one's. */
    private static void add(List<Mention> mentions, String title, Consumer<LogEntry> sink) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            sink.accept(new LogEntry(mention.id(), mention.rangeEnd(), title, mention.span()));
            i += mention.rangeEnd().isPresent() ? 1 : 0;
        }
    }

    private static String titleOf(String heading, IssueId id) {
        String title = heading.replace("(" + id + ")", "").strip();
        if (title.startsWith(id.toString())) {
            title = title.substring(id.toString().length());
        }
        return title.replaceFirst("^[\\s:–—-]+", "").strip();
    }
}
