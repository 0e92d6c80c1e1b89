package dev.issuels.rules.body;

import dev.issuels.issue.Section;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The sections of one open issue, each with the section that it lies in. */
final class SectionTree {

    private static final Question<List<Node>> ALL = SectionTree::read;

    private SectionTree() {}

    /**
     * A section at its place.
     *
     * @param name the section of the template that its heading names
     * @param parent the nearest section of a higher level above it
     */
    record Node(Section section, Optional<SectionName> name, Optional<Node> parent) {

        /** Whether the section is one of the template, wherever it stands and at whatever level. */
        boolean isOfTemplate() {
            return name.isPresent() && !isPartOfAnother();
        }

        /**
         * Whether the section is a part of one that the template has: a heading in there is a word like any other, as in
         * notes on a proposed solution.
         */
        boolean isPartOfAnother() {
            for (Optional<Node> above = parent; above.isPresent(); above = above.get().parent) {
                if (above.get().name.isPresent() && above.get().section.level() >= SectionName.LEVEL) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All sections in the order of the text; none of an issue that is over. */
    static List<Node> of(IssueSubject subject) {
        return subject.ask(ALL);
    }

    private static List<Node> read(IssueSubject subject) {
        if (subject.isClosed()) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        for (Section section : subject.issue().body().sections()) {
            while (!open.isEmpty() && open.peek().section().level() >= section.level()) {
                open.pop();
            }
            Optional<SectionName> name = subject.schema().section(section.title());
            Node node = new Node(section, name, Optional.ofNullable(open.peek()));
            open.push(node);
            nodes.add(node);
        }
        return List.copyOf(nodes);
    }
}
