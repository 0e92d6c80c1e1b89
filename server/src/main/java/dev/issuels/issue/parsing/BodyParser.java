package dev.issuels.issue.parsing;

import dev.issuels.issue.Body;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Section;
import dev.issuels.issue.Task;
import dev.issuels.text.SharedTexts;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads the Markdown of a body: the blocks with commonmark-java, inside of them only mentions and references.
 *
 * <p>Separators and marks of conflicts are blanked first, since to CommonMark a line of dashes below a paragraph makes it
 * a heading.
 */
final class BodyParser {

    private final String text;
    private final Span body;
    private final int ownEnd;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final List<Span> code = new ArrayList<>();
    private final Blocks blocks;
    private final InlineScanner inline;
    private final SharedTexts texts;
    private final PartLines part;
    private final GluedItems gluedItems;

    /** What the rows of tables have. */
    private final NextMark cells;

    private int quotes;
    private int items;

    private BodyParser(PartLines part, SharedTexts texts) {
        this.texts = texts;
        this.part = part;
        this.text = part.text();
        this.body = part.wholeBody();
        this.ownEnd = part.ownBody().end();
        this.blocks = new Blocks(markdown(part.masked()), body.start());
        this.inline = new InlineScanner(text, mentions::add, references::add);
        this.cells = new NextMark(text, '|');
        this.gluedItems = new GluedItems(part, blocks);
    }

    static Body parse(PartLines part, SharedTexts texts) {
        return new BodyParser(part, texts).parse();
    }

    private Body parse() {
        visit(blocks.document());
        return new Body(part.ownBody(), sections(), tasks, mentions, references, log, code);
    }

    private String markdown(List<Span> masked) {
        String markdown = text.substring(body.start());
        if (masked.isEmpty()) {
            return markdown;
        }
        StringBuilder blanked = new StringBuilder(markdown);
        for (Span span : masked) {
            for (int i = span.start(); i < span.end(); i++) {
                blanked.setCharAt(i - body.start(), ' ');
            }
        }
        return blanked.toString();
    }

    /** Visits all blocks in the order of the text; without recursion, since they can nest deep. */
    private void visit(Node root) {
        Node node = root;
        while (node != null) {
            enter(node);
            Node next = node.getFirstChild();
            while (next == null && node != root) {
                leave(node);
                next = node.getNext();
                node = next == null ? node.getParent() : node;
            }
            node = next;
        }
    }

    private void enter(Node node) {
        Span span = blocks.span(node);
        if (node instanceof Heading heading) {
            readHeading(heading, span);
        } else if (node instanceof Paragraph) {
            inline.scan(span.start(), span.end());
            if (isOwn(span)) {
                tasks.addAll(gluedItems.in(node, span));
            }
            if (cells.isIn(span)) {
                LogScanner.rows(text, span.start(), span.end(), log::add);
            }
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            code.add(span);
        } else if (node instanceof BlockQuote) {
            quotes++;
        } else if (node instanceof ListItem item) {
            if (isOwn(span)) {
                tasks.add(task(item, span));
            }
            items++;
        }
    }

    private void leave(Node node) {
        if (node instanceof BlockQuote) {
            quotes--;
        } else if (node instanceof ListItem) {
            items--;
        }
    }

    /** Whether a block is the issue's own, and no quotation of another's. */
    private boolean isOwn(Span span) {
        return quotes == 0 && span.start() < ownEnd;
    }

    private void readHeading(Heading heading, Span span) {
        inline.scan(span.start(), span.end());
        Span title = blocks.title(heading);
        LogScanner.heading(text.substring(title.start(), title.end()), title.start(), blocks.level(heading), log::add);
        if (isOwn(span)) {
            headings.add(heading);
        }
    }

    private Task task(ListItem item, Span span) {
        int content = blocks.markerEnd(item);
        while (content < span.end() && Markdown.isBlank(text.charAt(content))) {
            content++;
        }
        int end = part.lineEnd(content);
        int list = blocks.span(item.getParent()).start();
        return new Task(span.start(), content, end, Task.Box.at(text, content, end), items, list);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int end = ownEnd;
            for (int j = i + 1; j < headings.size() && end == ownEnd; j++) {
                if (blocks.level(headings.get(j)) <= blocks.level(heading)) {
                    end = blocks.span(headings.get(j)).start();
                }
            }
            Span title = blocks.title(heading);
            String words = texts.shared(text.substring(title.start(), title.end()));
            int start = blocks.span(heading).start();
            sections.add(new Section(words, blocks.level(heading), title, new Span(start, Math.max(start, end))));
        }
        return sections;
    }
}
