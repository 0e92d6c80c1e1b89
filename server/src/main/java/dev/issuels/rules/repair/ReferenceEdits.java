package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Value;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/** Edits of one reference in a list of a front matter; they count from the start of the file. */
public record ReferenceEdits(IssueSubject subject, Reference reference, Field field, Value.Scalar item) {

    /** The edits of the reference that a finding points at. */
    public static Optional<ReferenceEdits> at(IssueSubject subject, Span span) {
        return subject.issue().frontMatter().references().stream()
                .filter(reference -> reference.span().equals(span))
                .findFirst()
                .flatMap(reference -> of(subject, reference));
    }

    private static Optional<ReferenceEdits> of(IssueSubject subject, Reference reference) {
        for (Field field : subject.issue().frontMatter().fields()) {
            for (Value.Scalar item : field.scalars()) {
                if (item.span().covers(reference.span())) {
                    return Optional.of(new ReferenceEdits(subject, reference, field, item));
                }
            }
        }
        return Optional.empty();
    }

    /** Puts another path in the place of this one; lines, notes and quotes stay. */
    public Fix replacingPath(String path) {
        return subject.fix(
                "Replace with '" + path + "'",
                PathEdits.inField(subject.placed(), subject.schema(), reference, item, path));
    }

    /** Takes the reference out of its list. */
    public Fix removing() {
        Edit removal = new ListEdits(subject.placed(), subject.schema()).removing(field, item);
        return subject.fix("Remove the reference", removal);
    }

    /** One fix for each of the paths that may be meant; only where one alone can be, it is preferred. */
    public List<Fix> substituting(List<Substitute> substitutes) {
        return substitutes.stream()
                .map(substitute -> substitute.obvious()
                        ? replacingPath(substitute.path()).asPreferred()
                        : replacingPath(substitute.path()))
                .toList();
    }
}
