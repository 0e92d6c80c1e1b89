package dev.issuels.issue.content;

import dev.issuels.issue.Body;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Section;
import dev.issuels.issue.Task;
import dev.issuels.issue.schema.Relation;
import dev.issuels.text.Blanks;
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
public final class BodyParser {

    private final BodyText body;
    private final String text;
    private final int ownEnd;
    private final List<OwnHeading> headings = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final List<Span> code = new ArrayList<>();
    private final Blocks blocks;
    private final InlineScanner inline;
    private final SharedTexts texts;
    private final GluedItems gluedItems;

    /** What the rows of tables have. */
    private final NextMark cells;

    private int quotes;
    private int items;

    /** A heading of the issue's own. */
    private record OwnHeading(int start, Span title, int level) {}

    private BodyParser(BodyText body, SharedTexts texts) {
        this.texts = texts;
        this.body = body;
        this.text = body.text();
        this.ownEnd = body.own().end();
        this.blocks = new Blocks(body.markdown(), body.whole().start());
        this.inline = new InlineScanner(text, this::addMention, references::add);
        this.cells = new NextMark(text, '|');
        this.gluedItems = new GluedItems(body, blocks);
    }

    public static Body parse(BodyText body, SharedTexts texts) {
        return new BodyParser(body, texts).parse();
    }

    private Body parse() {
        visit(blocks.document());
        return new Body(body.own(), sections(), tasks, mentions, references, log, code);
    }

    /** What a text behind the own body depends on, this issue does not. */
    private void addMention(Mention mention) {
        boolean isOwn = mention.relation() == Relation.NONE || mention.span().start() < ownEnd;
        mentions.add(isOwn ? mention : new Mention(mention.id(), mention.span(), Relation.NONE, mention.rangeEnd()));
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
        int level = blocks.level(heading);
        LogScanner.heading(text.substring(title.start(), title.end()), title.start(), level, log::add);
        if (isOwn(span)) {
            headings.add(new OwnHeading(span.start(), title, level));
        }
    }

    private Task task(ListItem item, Span span) {
        int content = Blanks.behind(text, blocks.markerEnd(item), span.end());
        int end = body.lineEnd(content);
        int list = blocks.span(item.getParent()).start();
        return new Task(span.start(), content, end, Task.Box.at(text, content, end), items, list);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            OwnHeading heading = headings.get(i);
            int end = ownEnd;
            for (int j = i + 1; j < headings.size() && end == ownEnd; j++) {
                if (headings.get(j).level() <= heading.level()) {
                    end = headings.get(j).start();
                }
            }
            Span title = heading.title();
            String words = texts.shared(text.substring(title.start(), title.end()));
            Span section = new Span(heading.start(), Math.max(heading.start(), end));
            sections.add(new Section(words, heading.level(), title, section));
        }
        return sections;
    }
}
