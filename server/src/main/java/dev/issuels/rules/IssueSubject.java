package dev.issuels.rules;

import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Choice;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/** What a rule that looks at one issue sees: the issue and the subject it belongs to. */
public record IssueSubject(Subject subject, PlacedIssue placed) {

    private static final String PRIORITY = "priority";

    /** An issue of a file, with all that is known around it. */
    public static IssueSubject of(Workspace workspace, PlacedFile file, PlacedIssue placed, LocalDate today) {
        return new IssueSubject(Subject.of(workspace, file, today), placed);
    }

    public Issue issue() {
        return placed.issue();
    }

    public Workspace workspace() {
        return subject.workspace();
    }

    public Schema schema() {
        return subject.schema();
    }

    public Settings settings() {
        return subject.settings();
    }

    public boolean inHistory() {
        return subject.inHistory();
    }

    /** An edit of the issue's file. */
    public Edit replacing(Span inIssue, String newText) {
        return new Edit(placed.inFile(inIssue), newText);
    }

    /** A fix of the issue's file. */
    public Fix fix(String title, Edit... edits) {
        return Fix.of(title, subject.file().uri(), edits);
    }

    /** The issue's status, also when it is written as an alias. */
    public Optional<Choice> status() {
        return issue().text("status").flatMap(schema()::status);
    }

    /** The issue's priority, also when it is written as an alias. */
    public Optional<Choice> priority() {
        return issue().text(PRIORITY)
                .flatMap(value -> schema().choice(PRIORITY, value).or(() -> schema().choiceByAlias(PRIORITY, value)));
    }

    /** Whether the issue is over, by its file or by its status. */
    public boolean isClosed() {
        return subject.file().isClosed(placed, schema());
    }
}
