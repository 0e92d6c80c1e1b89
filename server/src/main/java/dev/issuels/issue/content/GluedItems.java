package dev.issuels.issue.content;

import dev.issuels.issue.Task;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * Finds the items whose box sticks to the bullet, as in {@code -[ ] a}, or has none, and those with a bullet of another
 * notation, as in {@code • a}: to Markdown they are lines of a paragraph, and to who wrote them items of the list around it.
 */
final class GluedItems {

    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:([-*+])\\[[ xX]?](?!\\()|()\\[[ xX]](?=\\s)|("
            + "(?:[–—]|--)[ \\t]*+(?=\\[[ xX]?](?!\\())|[•‣◦▪●][ \\t]*+(?=\\S))|()[☐☑⬜□](?=\\uFE0F?[ \\t]))");

    /** What stands in the pattern and is rare in prose. */
    private static final String MARKS = "•‣◦▪●☐☑⬜□";

    private final BodyText body;
    private final Blocks blocks;
    private final NextMark brackets;
    private final Matcher items;

    GluedItems(BodyText body, Blocks blocks) {
        this.body = body;
        this.blocks = blocks;
        this.brackets = new NextMark(body.text(), '[');
        this.items = ITEM.matcher(body.text());
    }

    /** Those of a paragraph; paragraphs are asked about in the order of the text. */
    List<Task> in(Node paragraph, Span span) {
        if (!brackets.isIn(span) && !holdsMark(span)) {
            return List.of();
        }
        List<Task> found = new ArrayList<>(0);
        items.region(span.start(), span.end());
        while (items.find()) {
            Span bullet = bullet(items);
            if (!startsLine(bullet.start())) {
                continue;
            }
            int list = found.isEmpty() ? bullet.start() : found.get(0).list();
            found.add(item(paragraph, bullet, list));
        }
        return found;
    }

    private boolean holdsMark(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = body.text().charAt(i);
            if (c >= MARKS.charAt(0) && MARKS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the box or the words; empty for a box without a bullet. */
    private static Span bullet(MatchResult item) {
        int group = 1;
        while (item.start(group) < 0) {
            group++;
        }
        return new Span(item.start(group), item.end(group));
    }

    /** The item of the outermost list around it that is not further to the left, or else of a list of its own. */
    private Task item(Node paragraph, Span bullet, int ownList) {
        int start = bullet.start();
        int depth = 0;
        int list = ownList;
        for (Node node = paragraph.getParent(); node != null; node = node.getParent()) {
            if (!(node instanceof ListItem)) {
                continue;
            }
            if (column(blocks.span(node).start()) < column(start)) {
                depth++;
            } else {
                list = blocks.span(node.getParent()).start();
            }
        }
        int end = body.lineEnd(start);
        int content = bullet.end();
        return new Task(start, content, end, Task.Box.at(body.text(), content, end), depth, list);
    }

    /** Whether no bullet stands before the box, as in the paragraph that an ordinary item begins with. */
    private boolean startsLine(int start) {
        return body.text().substring(body.lineStart(start), start).isBlank();
    }

    private int column(int offset) {
        return offset - body.lineStart(offset);
    }
}
