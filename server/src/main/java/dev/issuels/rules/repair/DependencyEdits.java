package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/** Edits that let an issue say which other issue must come first; they count from the start of the file. */
public record DependencyEdits(PlacedIssue placed, Schema schema) {

    private static final String MARKS = "`*_)]";

    /**
     * Names one issue more: in the key or the line that says the same of others, or else in a new one.
     *
     * @param inFrontMatter whether a new one is to be a key, and not a line of the section for dependencies
     */
    public Edit stating(Relation relation, String id, boolean inFrontMatter) {
        List<String> keys = schema.keysFor(relation);
        Optional<String> present = placed.issue().frontMatter().fields().stream()
                .map(Field::key)
                .filter(keys::contains)
                .findFirst();
        Optional<Edit> inLine = present.isEmpty() ? extending(relation, id) : Optional.empty();
        return inLine.orElseGet(() -> present.isPresent() || inFrontMatter
                ? new ListEdits(placed, schema).adding(present.orElseGet(() -> keys.get(0)), List.of(id))
                : new SectionEdits(placed, schema).appending(dependencies(), words(relation) + ": " + id));
    }

    /** Adds the id behind the last one of the first line of the body that says so. */
    private Optional<Edit> extending(Relation relation, String id) {
        SourceText text = placed.text();
        List<Span> mentions = placed.issue().body().mentions().stream()
                .filter(mention -> mention.relation() == relation)
                .map(Mention::span)
                .filter(placed.issue().body().span()::covers)
                .map(placed::inFile)
                .toList();
        return mentions.stream().findFirst().map(first -> {
            int line = text.lineOf(first.start());
            int end = mentions.stream()
                    .filter(mention -> text.lineOf(mention.start()) == line)
                    .mapToInt(Span::end)
                    .max()
                    .orElseThrow();
            while (end < text.lineEnd(line) && MARKS.indexOf(text.text().charAt(end)) >= 0) {
                end++;
            }
            return Edit.insertion(end, ", " + id);
        });
    }

    private SectionName dependencies() {
        return schema.sections().stream()
                .filter(section -> section.role() == Role.DEPENDENCIES)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Relation relation) {
        return relation == Relation.BLOCKS ? "Blocks" : "Blocked by";
    }
}
