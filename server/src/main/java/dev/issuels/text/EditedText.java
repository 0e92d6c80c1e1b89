package dev.issuels.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text after edits upon edits that knows which of its parts are from the original, so that all of them can be said as
 * few small edits of the original.
 */
public final class EditedText {

    private final String original;
    private final List<Piece> pieces;

    private EditedText(String original, List<Piece> pieces) {
        this.original = original;
        this.pieces = List.copyOf(pieces);
    }

    /** A part of the text. New text is empty in the original, at no place in particular. */
    private record Piece(Span inOriginal, String text) {
        Piece slice(int from, int to) {
            Span span =
                    inOriginal.isEmpty() ? inOriginal : new Span(inOriginal.start() + from, inOriginal.start() + to);
            return new Piece(span, text.substring(from, to));
        }
    }

    /** A text that nobody has edited yet. */
    public static EditedText of(String original) {
        return new EditedText(original, List.of(new Piece(new Span(0, original.length()), original)));
    }

    /** The text after more edits, which count from the text as it is now and {@linkplain Edits#fit fit}. */
    public EditedText with(Edits edits) {
        List<Piece> result = new ArrayList<>();
        int done = 0;
        for (Edit edit : edits.inOrder()) {
            copy(done, edit.span().start(), result);
            result.add(new Piece(Span.at(0), edit.newText()));
            done = edit.span().end();
        }
        copy(done, Integer.MAX_VALUE, result);
        return new EditedText(original, result);
    }

    public String text() {
        StringBuilder text = new StringBuilder(original.length());
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** The edits that make this text from the original: in order, apart, without what stays the same at their ends. */
    public Edits edits() {
        List<Edit> edits = new ArrayList<>();
        StringBuilder come = new StringBuilder();
        int done = 0;
        for (Piece piece : pieces) {
            if (piece.inOriginal().isEmpty()) {
                come.append(piece.text());
            } else {
                add(new Span(done, piece.inOriginal().start()), come.toString(), edits);
                come.setLength(0);
                done = piece.inOriginal().end();
            }
        }
        add(new Span(done, original.length()), come.toString(), edits);
        return new Edits(edits);
    }

    private void copy(int from, int to, List<Piece> target) {
        int start = 0;
        for (Piece piece : pieces) {
            int end = start + piece.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                target.add(piece.slice(first - start, last - start));
            }
            start = end;
        }
    }

    private void add(Span goes, String comes, List<Edit> edits) {
        String old = original.substring(goes.start(), goes.end());
        int most = Math.min(old.length(), comes.length());
        int head = 0;
        while (head < most && old.charAt(head) == comes.charAt(head)) {
            head++;
        }
        head = Math.min(unbroken(old, head), unbroken(comes, head));
        int tail = 0;
        while (tail < most - head && old.charAt(old.length() - 1 - tail) == comes.charAt(comes.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && (isBroken(old, old.length() - tail) || isBroken(comes, comes.length() - tail))) {
            tail--;
        }
        if (head + tail < old.length() || head + tail < comes.length()) {
            Span span = new Span(goes.start() + head, goes.end() - tail);
            edits.add(new Edit(span, comes.substring(head, comes.length() - tail)));
        }
    }

    private static int unbroken(String text, int offset) {
        return isBroken(text, offset) ? offset - 1 : offset;
    }

    /** Whether the offset parts the halves of a character or of a line end, where no editor's position can be. */
    private static boolean isBroken(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        char before = text.charAt(offset - 1);
        char behind = text.charAt(offset);
        return (before == '\r' && behind == '\n') || Character.isSurrogatePair(before, behind);
    }
}
