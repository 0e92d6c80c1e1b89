package dev.issuels.rules.repair;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.SectionName;
import dev.issuels.issue.Schema.SectionName.Role;
import dev.issuels.issue.Section;
import dev.issuels.issue.Task;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** Edits of the acceptance criteria of one issue; they count from the start of the file. */
public record CriteriaEdits(PlacedIssue placed, Schema schema) {

    /** Checks every box that is open. */
    public List<Edit> checkingAll() {
        return open().map(box -> new Edit(placed.inFile(box), "[x]")).toList();
    }

    /** Whether any box is open. */
    public boolean areOpen() {
        return open().findAny().isPresent();
    }

    private Stream<Span> open() {
        List<Section> sections = placed.issue().body().sections().stream()
                .filter(section -> schema.section(section.title())
                        .map(SectionName::role)
                        .filter(Role.CRITERIA::equals)
                        .isPresent())
                .toList();
        return placed.issue().body().tasks().stream()
                .filter(task -> !task.checked())
                .filter(task ->
                        sections.stream().anyMatch(section -> section.span().covers(task.span())))
                .map(Task::box)
                .flatMap(box -> box.stream());
    }
}
