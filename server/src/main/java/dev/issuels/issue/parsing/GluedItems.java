package dev.issuels.issue.parsing;

import dev.issuels.issue.Task;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * Finds the items whose box sticks to the bullet, as in {@code -[ ] a}, or has none: to Markdown they are lines of a
 * paragraph, and to who wrote them items of the list around it.
 */
final class GluedItems {

    private static final Pattern BOX = Pattern.compile("(?m)^[ \\t]*([-*+]\\[[ xX]?](?!\\()|\\[[ xX]](?=\\s))");

    private final PartLines part;
    private final Blocks blocks;
    private final NextMark brackets;
    private final Matcher box;

    GluedItems(PartLines part, Blocks blocks) {
        this.part = part;
        this.blocks = blocks;
        this.brackets = new NextMark(part.text(), '[');
        this.box = BOX.matcher(part.text());
    }

    /** Those of a paragraph; paragraphs are asked about in the order of the text. */
    List<Task> in(Node paragraph, Span span) {
        if (!brackets.isIn(span)) {
            return List.of();
        }
        List<Task> found = new ArrayList<>(0);
        box.region(span.start(), span.end());
        while (box.find()) {
            if (!startsLine(box.start(1))) {
                continue;
            }
            int list = found.isEmpty() ? box.start(1) : found.get(0).list();
            found.add(item(paragraph, box.start(1), list));
        }
        return found;
    }

    /** The item of the outermost list around it that is not further to the left, or else of a list of its own. */
    private Task item(Node paragraph, int start, int ownList) {
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
        int end = part.lineEnd(start);
        int content = part.text().charAt(start) == '[' ? start : start + 1;
        return new Task(start, content, end, Task.Box.at(part.text(), content, end), depth, list);
    }

    /** Whether no bullet stands before the box, as in the paragraph that an ordinary item begins with. */
    private boolean startsLine(int start) {
        return part.text().substring(part.lineStart(start), start).isBlank();
    }

    private int column(int offset) {
        return offset - part.lineStart(offset);
    }
}
