package dev.issuels.rules.git;

import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.git.Histories.Change;
import dev.issuels.rules.git.Histories.Rewriting;
import java.util.List;
import java.util.stream.Stream;

/** An entry of a history file that does not say any more what it says in HEAD, or is gone. */
public final class HistoryRewritten implements Rule {

    /** The code, for who must not rewrite a history without being asked. */
    public static final String CODE = "history-rewritten";

    private static final String MORE = "entries of HEAD are gone from the history";

    private static final Example ENTRY = Example.replacing(
                    "status: proposed\n", "status: completed\ncompleted: 2025-06-30\n")
            .met()
            .in("history.md");

    private static final RuleDoc DOC = RuleDoc.of(
            CODE,
            Severity.ERROR,
            "An entry of a history file that HEAD has otherwise, or that is gone.",
            "The history is what was decided and done; who changes it later changes what others have read. "
                    + "Entries may be added anywhere and may move to another history file. "
                    + "White space, quotes and the order of keys make no difference, and a key may be added. "
                    + "Entries are closed issues, sections whose headings log one, and rows of tables that do.",
            ENTRY.becoming(ENTRY.text().replace("when the session ends.", "now and then.")),
            ENTRY.becoming(ENTRY.text()
                    .replace(
                            "completed: 2025-06-30\n", "completed: 2025-06-30\nresolution: \"The cart is stored\"\n")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Committed committed = Committed.of(subject);
        List<Rewriting> rewritings = Histories.rewritings(committed);
        for (Rewriting rewriting : rewritings) {
            rewriting
                    .now()
                    .map(Change::difference)
                    .ifPresent(difference -> findings.add(difference.span(), difference.message()));
        }
        losses(rewritings).forEach(loss -> findings.add(committed.firstLine(), loss.message()));
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        Committed committed = Committed.of(subject);
        List<Rewriting> rewritings = Histories.rewritings(committed);
        Stream<Fix> changed = rewritings.stream()
                .flatMap(rewriting -> rewriting
                        .now()
                        .filter(change -> isAbout(change, finding))
                        .map(change -> Restoration.inPlaceOf(committed, change, rewriting.old()))
                        .stream());
        Stream<Fix> gone = losses(rewritings).stream()
                .filter(loss -> loss.message().equals(finding.message()))
                .map(loss -> Restoration.ofEntries(committed, loss.lost()));
        return Stream.concat(changed, gone).limit(1).toList();
    }

    private static boolean isAbout(Change change, Finding finding) {
        return change.difference().span().equals(finding.span())
                && change.difference().message().equals(finding.message());
    }

    private static List<Loss<Rewriting>> losses(List<Rewriting> rewritings) {
        List<Rewriting> gone = rewritings.stream()
                .filter(rewriting -> rewriting.now().isEmpty())
                .toList();
        return Loss.of(
                gone, rewriting -> "entry '" + rewriting.old().id() + "' of HEAD is gone from the history", MORE);
    }
}
