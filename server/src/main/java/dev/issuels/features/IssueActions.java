package dev.issuels.features;

import dev.issuels.features.CodeActionProvider.Support;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.Subject;
import dev.issuels.rules.refactoring.Refactoring;
import dev.issuels.rules.refactoring.Refactorings;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * What can be done with whole issues, as code actions.
 *
 * <p>Who opens a menu of refactorings gets them anywhere in an issue. Who asks for all that can be done gets them in the
 * front matter. Where nobody asks, as when an editor looks whether to show a light bulb, there are none.
 */
record IssueActions(Support support, WorkspaceEdits edits) {

    /** What a client asks about. */
    record Question(Subject subject, Span range, CodeActionContext context) {

        private ActionKinds kinds() {
            return ActionKinds.of(context);
        }

        /** The issue that may be changed as a whole. */
        private Optional<PlacedIssue> issue() {
            return subject.file()
                    .content()
                    .issueAt(range.start())
                    .filter(placed -> isMenu() || (isAsked() && isInFrontMatter(placed)));
        }

        private boolean isMenu() {
            return kinds().name(ActionKinds.MOVE) || kinds().name(ActionKinds.REWRITE);
        }

        private boolean isAsked() {
            return context.getTriggerKind() != CodeActionTriggerKind.Automatic;
        }

        /** Whether the cursor is in a line of the front matter; some editors select the character below it. */
        private boolean isInFrontMatter(PlacedIssue placed) {
            SourceText text = subject.file().text();
            int last = text.lineOf(placed.start() + placed.issue().frontMatter().end());
            return text.lineOf(range.start()) == text.lineOf(range.end()) && text.lineOf(range.end()) <= last;
        }
    }

    /** The actions for a question; without edits for clients that ask for these when they need them. */
    List<CodeAction> actions(Question question, CancelChecker cancelled) {
        List<CodeAction> actions = new ArrayList<>();
        question.issue().ifPresent(placed -> {
            for (Refactoring refactoring : refactorings(question.subject(), placed)) {
                String kind = kind(refactoring);
                if (question.kinds().want(kind) && (!refactoring.makesFile() || edits.canMakeFiles())) {
                    cancelled.checkCanceled();
                    action(question.subject(), placed, refactoring).ifPresent(actions::add);
                }
            }
        });
        return actions;
    }

    /** The edits of an action that was offered for an issue. */
    static Optional<Fix> fix(Subject subject, Span issue, String title) {
        return subject.file()
                .content()
                .issueAt(issue.start())
                .filter(placed -> placed.span().equals(issue))
                .flatMap(placed -> refactorings(subject, placed).stream()
                        .filter(refactoring -> refactoring.title().equals(title))
                        .findFirst())
                .flatMap(refactoring -> refactoring.work().get());
    }

    private static List<Refactoring> refactorings(Subject subject, PlacedIssue placed) {
        return Refactorings.of(new IssueSubject(subject, placed));
    }

    private Optional<CodeAction> action(Subject subject, PlacedIssue placed, Refactoring refactoring) {
        CodeAction action = new CodeAction(refactoring.title());
        action.setKind(kind(refactoring));
        if (support.resolution()) {
            action.setData(ActionData.of(subject.file(), placed).json());
            return Optional.of(action);
        }
        return refactoring.work().get().map(fix -> {
            action.setEdit(edits.of(subject.workspace(), fix, subject.file().uri()));
            return action;
        });
    }

    private static String kind(Refactoring refactoring) {
        return switch (refactoring.kind()) {
            case MOVE -> ActionKinds.MOVE;
            case REWRITE -> ActionKinds.REWRITE;
        };
    }
}
