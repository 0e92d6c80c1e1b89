package dev.issuels.features;

import dev.issuels.rules.Checked;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.FixAll;
import dev.issuels.rules.FixAll.Choice;
import dev.issuels.rules.Fixes;
import dev.issuels.rules.Subject;
import dev.issuels.text.Edit;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The fixes of findings, and what can be done with whole issues, as code actions. */
public record CodeActionProvider(Support support, DiagnosticProvider diagnostics, WorkspaceEdits edits) {

    /** The kinds of all actions there are. */
    public static final List<String> KINDS =
            List.of(ActionKinds.FIX, ActionKinds.FIX_ALL, ActionKinds.MOVE, ActionKinds.REWRITE);

    private static final String CHANGED = "the file has changed";
    private static final String IMPOSSIBLE =
            "this would change or lose other text; mend open code fences and merge conflicts first";

    /**
     * Which parts of a code action the client understands.
     *
     * @param literals actions at all, and not only commands
     * @param preferred which action is the obvious one
     * @param resolution actions whose edit it asks for when it needs it
     */
    public record Support(boolean literals, boolean preferred, boolean resolution) {}

    /** One file while it is asked about. */
    private record Query(Workspace workspace, Fixes fixes, AskedFindings asked) {

        WorkspaceFile file() {
            return fixes.file();
        }
    }

    /**
     * What can be done where a client asks: first the fixes of findings, then comments that silence them, then what
     * changes a whole issue.
     *
     * @param before what was found in the file before, in this snapshot or in another
     */
    public List<CodeAction> actions(
            Workspace workspace,
            String uri,
            Checked before,
            CodeActionParams params,
            LocalDate today,
            CancelChecker cancelled) {
        ActionKinds kinds = ActionKinds.of(params.getContext());
        Optional<? extends WorkspaceFile> file = workspace.anyFile(uri);
        if (!support.literals || file.isEmpty()) {
            return List.of();
        }
        List<CodeAction> actions = new ArrayList<>();
        Positions positions = new Positions(file.get().text(), diagnostics.encoding());
        if (kinds.want(ActionKinds.FIX)) {
            AskedFindings asked = AskedFindings.of(params, positions);
            Fixes fixes = Fixes.in(workspace, file.get(), today, before);
            addFixes(new Query(workspace, fixes, asked), cancelled, actions);
        }
        if (kinds.name(ActionKinds.FIX_ALL)) {
            cancelled.checkCanceled();
            allSafe(workspace, Fixes.in(workspace, file.get(), today, before)).ifPresent(actions::add);
        }
        if (file.get() instanceof PlacedFile placed && placed.isIssueFile()) {
            Subject subject = Subject.of(workspace, placed, today);
            var question = new IssueActions.Question(subject, positions.span(params.getRange()), params.getContext());
            addIssueActions(question, cancelled, actions);
        }
        return actions;
    }

    /**
     * An action with its edit.
     *
     * @throws ResponseErrorException when the file has changed since the action was offered, or when its edit would do
     *     harm, which shows only now
     */
    public CodeAction resolved(Workspace workspace, CodeAction action, LocalDate today) {
        Optional<ActionData> data = ActionData.of(action);
        Optional<? extends WorkspaceFile> file = data.flatMap(asked ->
                workspace.anyFile(asked.uri()).filter(known -> known.version().equals(asked.version())));
        if (data.isEmpty() || file.isEmpty()) {
            throw refusal(ResponseErrorCode.ContentModified, CHANGED);
        }
        boolean mends = data.get().code().isPresent();
        Optional<Fix> found = mends
                ? mending(Fixes.in(workspace, file.get(), today), data.get(), action.getTitle())
                : subject(workspace, file.get(), today)
                        .flatMap(subject -> changing(subject, data.get(), action.getTitle()));
        return found.map(fix -> withEdit(action, workspace, fix, data.get().uri()))
                .orElseThrow(() -> mends
                        ? refusal(ResponseErrorCode.ContentModified, CHANGED)
                        : refusal(ResponseErrorCode.RequestFailed, IMPOSSIBLE));
    }

    private static ResponseErrorException refusal(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    /** What a file is to whole-issue changes; a settings file holds no issues. */
    private static Optional<Subject> subject(Workspace workspace, WorkspaceFile file, LocalDate today) {
        return file instanceof PlacedFile placed ? Optional.of(Subject.of(workspace, placed, today)) : Optional.empty();
    }

    private static Optional<Fix> changing(Subject subject, ActionData data, String title) {
        return data.span().flatMap(issue -> IssueActions.fix(subject, issue, title));
    }

    private static Optional<Fix> mending(Fixes fixes, ActionData data, String title) {
        if (data.span().isEmpty()) {
            return data.code().flatMap(code -> allOf(code, fixes));
        }
        return fixes.findings().stream()
                .filter(data::isAbout)
                .flatMap(finding -> Stream.concat(fixes.mending(finding).stream(), fixes.suppressing(finding).stream()))
                .filter(fix -> fix.title().equals(title))
                .findFirst();
    }

    private void addFixes(Query query, CancelChecker cancelled, List<CodeAction> actions) {
        Map<Fix, CodeAction> mending = new LinkedHashMap<>();
        Map<Fix, CodeAction> suppressing = new LinkedHashMap<>();
        Set<String> mendable = new LinkedHashSet<>();
        for (Finding finding : query.asked.among(query.fixes.findings())) {
            cancelled.checkCanceled();
            for (Fix fix : query.fixes.mending(finding)) {
                if (edits.canMake(query.workspace, fix)) {
                    offer(query, finding, fix, mending);
                    if (Choice.PREFERRED.takes(fix)
                            && fix.edits().keySet().equals(Set.of(query.file().uri()))) {
                        mendable.add(finding.code());
                    }
                }
            }
            query.fixes.suppressing(finding).ifPresent(fix -> offer(query, finding, fix, suppressing));
        }
        actions.addAll(mending.values());
        for (String code : mendable) {
            cancelled.checkCanceled();
            addFixAll(query, code, actions);
        }
        actions.addAll(suppressing.values());
    }

    /** Adds an action; what mends several findings at once, such as all missing keys, is one action for all of them. */
    private void offer(Query query, Finding finding, Fix fix, Map<Fix, CodeAction> offered) {
        CodeAction same = offered.get(fix);
        if (same == null) {
            offered.put(fix, action(query, finding, fix));
        } else {
            List<Diagnostic> mended = new ArrayList<>(same.getDiagnostics());
            mended.add(diagnostic(query, finding));
            same.setDiagnostics(mended);
        }
    }

    private Optional<CodeAction> allSafe(Workspace workspace, Fixes fixes) {
        return all(fixes, Choice.SAFE, finding -> true, "Fix all that is safe to fix")
                .map(fix -> withEdit(
                        action(fix, ActionKinds.FIX_ALL, List.of()),
                        workspace,
                        fix,
                        fixes.file().uri()));
    }

    /** Adds what can be done with a whole issue, unless a fix of the same title does it. */
    private void addIssueActions(IssueActions.Question question, CancelChecker cancelled, List<CodeAction> actions) {
        Set<String> titles = actions.stream().map(CodeAction::getTitle).collect(Collectors.toSet());
        new IssueActions(support, edits)
                .actions(question, cancelled).stream()
                        .filter(action -> !titles.contains(action.getTitle()))
                        .forEach(actions::add);
    }

    private CodeAction action(Query query, Finding finding, Fix fix) {
        CodeAction action = action(fix, ActionKinds.FIX, List.of(diagnostic(query, finding)));
        if (support.resolution) {
            action.setData(ActionData.of(query.file(), finding).json());
            return action;
        }
        return withEdit(action, query.workspace, fix, query.file().uri());
    }

    /** Adds the action that mends all findings of a rule, if there are several. */
    private void addFixAll(Query query, String code, List<CodeAction> actions) {
        List<Finding> same = query.fixes.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        if (same.size() < 2) {
            return;
        }
        List<Diagnostic> mended =
                same.stream().map(finding -> diagnostic(query, finding)).toList();
        if (support.resolution) {
            CodeAction action = action(new Fix(allTitle(code), Map.of(), false, false), ActionKinds.FIX, mended);
            action.setData(ActionData.ofAll(query.file(), code).json());
            actions.add(action);
        } else {
            allOf(code, query.fixes)
                    .map(fix -> withEdit(
                            action(fix, ActionKinds.FIX, mended),
                            query.workspace,
                            fix,
                            query.file().uri()))
                    .ifPresent(actions::add);
        }
    }

    private static String allTitle(String code) {
        return "Fix all '" + code + "' in this file";
    }

    private static Optional<Fix> allOf(String code, Fixes fixes) {
        return all(fixes, Choice.PREFERRED, finding -> finding.code().equals(code), allTitle(code));
    }

    private static Optional<Fix> all(Fixes fixes, Choice choice, Predicate<Finding> wanted, String title) {
        List<Edit> edits = FixAll.of(fixes, choice, wanted).edits().inOrder();
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(title, Map.of(fixes.file().uri(), edits), false, false));
    }

    private CodeAction action(Fix fix, String kind, List<Diagnostic> mended) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(kind);
        if (!mended.isEmpty()) {
            action.setDiagnostics(mended);
        }
        if (support.preferred && fix.preferred()) {
            action.setIsPreferred(true);
        }
        return action;
    }

    private CodeAction withEdit(CodeAction action, Workspace workspace, Fix fix, String uri) {
        action.setEdit(edits.of(workspace, fix, uri));
        return action;
    }

    /** The client's own diagnostic, which it may know only by being equal. */
    private Diagnostic diagnostic(Query query, Finding finding) {
        return query.asked
                .diagnostic(finding)
                .orElseGet(() -> diagnostics.diagnostic(query.workspace, query.asked.positions(), finding));
    }
}
