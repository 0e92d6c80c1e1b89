package dev.issuels.features.formatting;

import dev.issuels.issue.Value;
import dev.issuels.text.Blanks;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes one field in the style of its file: blanks, quotes, and its list. */
final class FieldFormat {

    private final FieldText field;
    private final FileStyle style;
    private final SourceText text;
    private final List<Edit> edits = new ArrayList<>();

    private FieldFormat(FieldText field, FileStyle style) {
        this.field = field;
        this.style = style;
        this.text = field.text();
    }

    /** The edits, which count from the start of the file. */
    static List<Edit> edits(FieldText field, FileStyle style) {
        FieldFormat format = new FieldFormat(field, style);
        format.closeGap(endOfKey(field), field.colon(), "");
        if (!format.changeForm()) {
            format.writeValue();
            format.trimLines();
        }
        return format.edits;
    }

    private static int endOfKey(FieldText field) {
        return Blanks.trimmedEnd(field.text().text(), 0, field.colon());
    }

    private boolean changeForm() {
        return field.list()
                .flatMap(list -> new ListForm(field, style, list).changed())
                .map(edits::add)
                .orElse(false);
    }

    private void writeValue() {
        boolean beside = text.lineOf(field.inFile(field.field().value()).start()) == text.lineOf(field.colon());
        boolean isThere = !(field.field().value() instanceof Value.Absent);
        if (beside && isThere) {
            closeGap(field.colon() + 1, field.inFile(field.field().value()).start(), " ");
        }
        field.list().ifPresent(list -> edits.addAll(new ListForm(field, style, list).tidied()));
        for (Value.Scalar scalar : field.field().scalars()) {
            style.rewritten(field.field().key(), scalar)
                    .ifPresent(written -> edits.add(new Edit(field.inFile(scalar), written)));
        }
    }

    /** Puts so much white space between two places if there is only white space. */
    private void closeGap(int from, int to, String wanted) {
        Span gap = new Span(from, to);
        String present = text.slice(gap);
        if (present.isBlank() && !present.equals(wanted)) {
            edits.add(new Edit(gap, wanted));
        }
    }

    private void trimLines() {
        int behind = text.lineOf(field.lines().lines().end() - 1) + 1;
        for (int line = text.lineOf(field.lines().lines().start()); line < behind; line++) {
            Span whole = text.lineSpan(line);
            int end = Blanks.trimmedEnd(text.text(), whole.start(), whole.end());
            if (end < whole.end()) {
                edits.add(new Edit(new Span(end, whole.end()), ""));
            }
        }
    }
}
