package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.issuels.rules.Checked;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.Example;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * A text with a cursor, and the code actions there.
 *
 * @param text with {@code $0} for the cursor, or with two of them for a selection
 * @param version of the open document; negative for one that is not open
 * @param rich whether the client understands everything but actions without an edit
 * @param named the diagnostics that the client names
 */
record DrawnActions(
        String text,
        String path,
        int version,
        boolean rich,
        boolean resolution,
        PositionEncoding encoding,
        List<String> kinds,
        List<Diagnostic> named,
        CodeActionTriggerKind trigger) {

    private static final String CURSOR = "$0";

    /** Lines in the front matter of an issue without a flaw, in place of the fields with the same keys. */
    static DrawnActions of(String lines) {
        return ofFile(Example.fields(lines).text());
    }

    /** The issue file of that text. */
    static DrawnActions ofFile(String text) {
        return new DrawnActions(
                text,
                Example.FILE,
                -1,
                true,
                false,
                PositionEncoding.UTF_16,
                List.of(),
                List.of(),
                CodeActionTriggerKind.Automatic);
    }

    /** With a user who asks for all that can be done, as with a key. */
    DrawnActions invoked() {
        return new DrawnActions(
                text, path, version, rich, resolution, encoding, kinds, named, CodeActionTriggerKind.Invoked);
    }

    DrawnActions at(String otherPath) {
        return new DrawnActions(text, otherPath, version, rich, resolution, encoding, kinds, named, trigger);
    }

    DrawnActions opened(int newVersion) {
        return new DrawnActions(text, path, newVersion, rich, resolution, encoding, kinds, named, trigger);
    }

    DrawnActions plain() {
        return new DrawnActions(text, path, version, false, resolution, encoding, kinds, named, trigger);
    }

    DrawnActions resolving() {
        return new DrawnActions(text, path, version, rich, true, encoding, kinds, named, trigger);
    }

    DrawnActions in(PositionEncoding other) {
        return new DrawnActions(text, path, version, rich, resolution, other, kinds, named, trigger);
    }

    DrawnActions only(String... wanted) {
        return new DrawnActions(text, path, version, rich, resolution, encoding, List.of(wanted), named, trigger);
    }

    DrawnActions naming(Diagnostic... diagnostics) {
        return new DrawnActions(text, path, version, rich, resolution, encoding, kinds, List.of(diagnostics), trigger);
    }

    List<CodeAction> actions() {
        SourceText plain = SourceText.of(Optional.ofNullable(texts().get(path)).orElseThrow());
        int first = text.indexOf(CURSOR);
        int last = text.lastIndexOf(CURSOR) - (first == text.lastIndexOf(CURSOR) ? 0 : CURSOR.length());
        CodeActionContext context = new CodeActionContext(named);
        context.setTriggerKind(trigger);
        if (!kinds.isEmpty()) {
            context.setOnly(kinds);
        }
        CodeActionParams params = new CodeActionParams(
                new TextDocumentIdentifier(uri()),
                new Positions(plain, encoding).range(new Span(first, last)),
                context);
        return provider().actions(workspace(), uri(), Checked.NEVER, params, Drawn.TODAY, () -> {});
    }

    List<Diagnostic> diagnostics() {
        return diagnosticProvider()
                .diagnostics(workspace(), workspace().anyFile(uri()).orElseThrow(), Drawn.TODAY);
    }

    CodeAction resolved(CodeAction action) {
        return provider().resolved(workspace(), action, Drawn.TODAY);
    }

    /** Compares the titles of the actions, one in a line. */
    void offers(String titles) {
        assertEquals(
                titles,
                actions().stream()
                        .map(action -> action.getTitle()
                                + (Boolean.TRUE.equals(action.getIsPreferred()) ? " (preferred)" : "") + "\n")
                        .collect(Collectors.joining()));
    }

    /** Compares the text after the first action of that title with the issue that has those lines instead. */
    void becomes(String title, String lines) {
        assertEquals(Example.fields(lines).text(), resultOf(title));
    }

    /** Compares the text after the first action of that title. */
    void becomesFile(String title, String newText) {
        assertEquals(newText, resultOf(title));
    }

    /** The text after an action; of several files each below its name. */
    String result(CodeAction action) {
        Map<String, String> texts = texts();
        WorkspaceEdit edit = action.getEdit();
        if (edit.getDocumentChanges() == null) {
            edit.getChanges().forEach((uri, edits) -> change(texts, uri, edits.stream()));
            return joined(texts);
        }
        for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
            if (change.isRight()) {
                String created = path(((CreateFile) change.getRight()).getUri());
                assertNull(texts.put(created, ""), created);
            } else {
                TextDocumentEdit document = change.getLeft();
                change(
                        texts,
                        document.getTextDocument().getUri(),
                        document.getEdits().stream().map(either -> either.getLeft()));
            }
        }
        return joined(texts);
    }

    private void change(Map<String, String> texts, String uri, Stream<TextEdit> edits) {
        String before = Optional.ofNullable(texts.get(path(uri))).orElseThrow();
        Positions positions = new Positions(SourceText.of(before), encoding);
        List<Edit> ours = edits.map(edit -> new Edit(positions.span(edit.getRange()), edit.getNewText()))
                .toList();
        texts.put(path(uri), Edits.of(ours).appliedTo(before));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (plainText().contains(" --\n")) {
            texts.putAll(DrawnFiles.parts(plainText(), path));
        } else {
            texts.put(path, plainText());
        }
        return texts;
    }

    private String joined(Map<String, String> texts) {
        return DrawnFiles.joined(texts, path);
    }

    private static String path(String uri) {
        return uri.substring(SmallWorkspace.FOLDER.length());
    }

    private String resultOf(String title) {
        CodeAction action = actions().stream()
                .filter(candidate -> candidate.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + title));
        return result(resolution ? resolved(action) : action);
    }

    private String plainText() {
        return text.replace(CURSOR, "");
    }

    private String uri() {
        return SmallWorkspace.uri(path);
    }

    private Workspace workspace() {
        Map<String, String> texts = texts();
        Workspace workspace = SmallWorkspace.of(texts, Example.PATHS);
        String text = Optional.ofNullable(texts.get(path)).orElseThrow();
        return version < 0 ? workspace : workspace.withOpen(uri(), workspace.parse(text), version);
    }

    private CodeActionProvider provider() {
        return new CodeActionProvider(
                new CodeActionProvider.Support(true, rich, resolution),
                diagnosticProvider(),
                new WorkspaceEdits(encoding, new WorkspaceEdits.Support(rich, rich, rich, rich), uri -> uri));
    }

    private DiagnosticProvider diagnosticProvider() {
        return new DiagnosticProvider(encoding, new DiagnosticProvider.Support(true, true, true), uri -> uri);
    }
}
