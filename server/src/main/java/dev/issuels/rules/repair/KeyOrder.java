package dev.issuels.rules.repair;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts the keys of a front matter into the order of the template.
 *
 * <p>As few fields move as can be, each with the comments that belong to it. A key that the template does not know stays
 * behind the one above it; over a blank line or a comment that stands alone nothing moves. Broken front matters and
 * conflicts are left alone.
 */
public final class KeyOrder {

    /** An anchor (YAML 1.2.2, section 3.2.2.2), which must stand above what refers to it. */
    private static final Pattern ANCHOR = Pattern.compile("(?:[:\\[,]|^[ \\t]*+-)\\s++&\\S", Pattern.MULTILINE);

    private final SourceText text;
    private final List<String> template;
    private final Edits along;
    private final List<Edit> edits = new ArrayList<>();

    private KeyOrder(SourceText text, Schema schema, Edits along) {
        this.text = text;
        this.template = schema.keys().stream().map(Schema.Key::name).toList();
        this.along = along;
    }

    /** The edits that sort the keys of an issue; they count from the start of the file. */
    public static Edits sorting(PlacedIssue placed, Schema schema) {
        return sorting(placed, schema, new Edits(List.of()));
    }

    /**
     * The edits that sort the keys of an issue and make other edits of it along the way.
     *
     * @param along edits of the front matter, none of which reaches from one field into the next
     */
    public static Edits sorting(PlacedIssue placed, Schema schema, Edits along) {
        KeyOrder order = new KeyOrder(placed.text(), schema, along);
        String block = placed.slice(placed.issue().frontMatter().block());
        if (!ANCHOR.matcher(block).find()) {
            FieldLines.groups(placed).forEach(order::sort);
        }
        along.inOrder().stream().filter(edit -> !order.isMoved(edit)).forEach(order.edits::add);
        return Edits.of(order.edits);
    }

    private void sort(List<FieldLines> group) {
        List<Integer> order = order(group);
        Span last = group.get(group.size() - 1).lines();
        boolean endsText = last.end() == text.length() && text.lineEnd(text.lineCount() - 1) > last.start();
        if (endsText) {
            // Somebody is about to write the last line.
            return;
        }
        Set<Integer> staying = longestRise(order);
        StringBuilder coming = new StringBuilder();
        for (int at : order) {
            Span lines = group.get(at).lines();
            if (staying.contains(at)) {
                insert(lines.start(), coming);
            } else {
                coming.append(edited(lines));
                edits.add(new Edit(lines, ""));
            }
        }
        insert(last.end(), coming);
    }

    /** The places of the fields in their group, in the order in which they should come. */
    private List<Integer> order(List<FieldLines> group) {
        int[] ranks = new int[group.size()];
        int rank = -1;
        for (int at = 0; at < ranks.length; at++) {
            int known = template.indexOf(group.get(at).field().key());
            rank = known < 0 ? rank : known;
            ranks[at] = rank;
        }
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingInt(at -> ranks[at]))
                .toList();
    }

    /** The members of one of the longest rising sequences among the numbers from zero up, in whatever order they come. */
    private static Set<Integer> longestRise(List<Integer> numbers) {
        // To each length the least number with which a rise of that length can end, and to each number the one before
        // it.
        int[] ends = new int[numbers.size()];
        int[] before = new int[numbers.size()];
        int length = 0;
        for (int number : numbers) {
            int place = -Arrays.binarySearch(ends, 0, length, number) - 1;
            before[number] = place > 0 ? ends[place - 1] : -1;
            ends[place] = number;
            length = Math.max(length, place + 1);
        }
        Set<Integer> members = new HashSet<>();
        for (int number = length > 0 ? ends[length - 1] : -1; number >= 0; number = before[number]) {
            members.add(number);
        }
        return members;
    }

    private void insert(int offset, StringBuilder coming) {
        if (coming.length() > 0) {
            edits.add(Edit.insertion(offset, coming.toString()));
            coming.setLength(0);
        }
    }

    private String edited(Span lines) {
        List<Edit> inside = along.inOrder().stream()
                .filter(edit -> lines.covers(edit.span()))
                .map(edit -> new Edit(edit.span().shifted(-lines.start()), edit.newText()))
                .toList();
        return new Edits(inside).appliedTo(text.slice(lines));
    }

    private boolean isMoved(Edit edit) {
        return edits.stream()
                .anyMatch(moved -> !moved.span().isEmpty() && moved.span().covers(edit.span()));
    }
}
