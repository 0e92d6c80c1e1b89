package dev.issuels.features.symbols;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.Task;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of the acceptance criteria of an issue are met. */
public record Criteria(int met, int all) {

    /** Those of the first section for them; empty where it has no boxes. */
    public static Optional<Criteria> of(PlacedIssue placed, Schema schema) {
        return sections(placed, schema).findFirst().flatMap(section -> of(placed, section));
    }

    /** The sections for acceptance criteria. */
    public static Stream<Section> sections(PlacedIssue placed, Schema schema) {
        return placed.issue().body().sections().stream()
                .filter(section -> schema.section(section.title())
                        .map(SectionName::role)
                        .filter(Role.CRITERIA::equals)
                        .isPresent());
    }

    /** Those of a section; empty where it has no boxes. */
    public static Optional<Criteria> of(PlacedIssue placed, Section section) {
        List<Task> boxes = placed.issue().body().tasks().stream()
                .filter(task -> task.box().isPresent() && section.span().covers(task.span()))
                .toList();
        int met = (int) boxes.stream().filter(Task::checked).count();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(new Criteria(met, boxes.size()));
    }

    @Override
    public String toString() {
        return met + "/" + all;
    }
}
