package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Source;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.UriText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts another path in the place of one that an issue names; lines, notes, ids and quotes around it stay. */
public final class PathEdits {

    /** Paths that mean the same in all quotes and without any. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./](?:[\\w./@+#-]++|::(?=\\w))*+");

    private static final Pattern NOT_IN_LINKS = Pattern.compile("[\\s<>%()]");
    private static final Pattern NOT_IN_ANGLES = Pattern.compile("[\\r\\n<>%]");
    private static final Pattern NOT_IN_CODE = Pattern.compile("[`\\r\\n]");

    private PathEdits() {}

    /** The edit of a reference of an issue, counted from the start of the file; empty where the path cannot be written. */
    public static Optional<Edit> replacing(PlacedIssue placed, Schema schema, Reference reference, String path) {
        if (reference.source() != Source.FIELD) {
            return inProse(placed.text(), reference, placed.start(), path);
        }
        for (Field field : placed.issue().frontMatter().fields()) {
            for (Value.Scalar item : field.scalars()) {
                if (item.span().covers(reference.span())) {
                    return Optional.of(inField(placed, schema, reference, item, path));
                }
            }
        }
        return Optional.empty();
    }

    /** The edit of a reference that is an item of a list in a front matter. */
    static Edit inField(PlacedIssue placed, Schema schema, Reference reference, Value.Scalar item, String path) {
        return item.isVerbatim() && PLAIN.matcher(path).matches()
                ? new Edit(placed.inFile(reference.span()), path)
                : new FieldEdits(placed, schema).replacing(item, item.text().replace(reference.path(), path));
    }

    /**
     * The edit of a reference in a code span or a link; empty where the path cannot be written.
     *
     * @param origin what the spans of the reference count from
     */
    public static Optional<Edit> inProse(SourceText text, Reference reference, int origin, String path) {
        Span span = reference.span().shifted(origin);
        if (reference.source() == Source.LINK) {
            boolean angled = span.start() > 0 && text.text().charAt(span.start() - 1) == '<';
            return Optional.of(new Edit(span, inLink(path, angled)));
        }
        return NOT_IN_CODE.matcher(path).find() ? Optional.empty() : Optional.of(new Edit(span, path));
    }

    /**
     * A path as the target of a link.
     *
     * @param angled whether it stands between {@code <} and {@code >}, which allow for more
     */
    public static String inLink(String path, boolean angled) {
        boolean plain = !(angled ? NOT_IN_ANGLES : NOT_IN_LINKS).matcher(path).find();
        return plain ? path : encoded(path);
    }

    private static String encoded(String path) {
        return UriText.encoded(path).replace("(", "%28").replace(")", "%29");
    }
}
