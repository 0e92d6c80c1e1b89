package dev.issuels.features;

import dev.issuels.rules.Fix;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Edits of files in the form that the client understands.
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record WorkspaceEdits(PositionEncoding encoding, Support support, UnaryOperator<String> spelled) {

    private static final String ANNOTATION = DiagnosticProvider.SOURCE;

    /**
     * Which parts of a workspace edit the client understands.
     *
     * @param versioned edits of a certain version of a document
     * @param annotations what belongs together, in words
     * @param creation files that are to be made
     */
    public record Support(boolean versioned, boolean annotations, boolean creation) {}

    /** Whether the client can make the fix: not where it takes a new file that the client cannot make. */
    boolean canMake(Workspace workspace, Fix fix) {
        return (support.versioned && support.creation)
                || fix.edits().keySet().stream()
                        .allMatch(uri -> workspace.anyFile(uri).isPresent());
    }

    /**
     * A fix as one edit of the workspace.
     *
     * @param home the file of the finding; it is changed last, so that what moves elsewhere is there before it goes here
     */
    WorkspaceEdit of(Workspace workspace, Fix fix, String home) {
        List<String> order = fix.edits().keySet().stream()
                .sorted(Comparator.comparing((String uri) -> uri.equals(home)).thenComparing(uri -> uri))
                .toList();
        return support.versioned ? versioned(workspace, fix, order) : unversioned(workspace, fix, order);
    }

    private WorkspaceEdit versioned(Workspace workspace, Fix fix, List<String> order) {
        boolean annotated = support.annotations && order.size() > 1;
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        for (String uri : order) {
            if (workspace.anyFile(uri).isEmpty()) {
                changes.add(Either.forRight(creation(uri, annotated)));
            }
            changes.add(Either.forLeft(documentEdit(workspace, uri, edits(fix, uri), annotated)));
        }
        WorkspaceEdit result = new WorkspaceEdit(changes);
        if (annotated) {
            ChangeAnnotation annotation = new ChangeAnnotation(fix.title());
            annotation.setNeedsConfirmation(false);
            result.setChangeAnnotations(Map.of(ANNOTATION, annotation));
        }
        return result;
    }

    private WorkspaceEdit unversioned(Workspace workspace, Fix fix, List<String> order) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        for (String uri : order) {
            changes.put(spelled.apply(uri), textEdits(workspace, uri, edits(fix, uri), false));
        }
        return new WorkspaceEdit(changes);
    }

    private CreateFile creation(String uri, boolean annotated) {
        CreateFile creation = new CreateFile(spelled.apply(uri), new CreateFileOptions(false, true));
        if (annotated) {
            creation.setAnnotationId(ANNOTATION);
        }
        return creation;
    }

    private TextDocumentEdit documentEdit(Workspace workspace, String uri, List<Edit> edits, boolean annotated) {
        Optional<? extends WorkspaceFile> file = workspace.anyFile(uri);
        VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier();
        document.setUri(spelled.apply(uri));
        file.ifPresent(known -> known.version().ifPresent(document::setVersion));
        return new TextDocumentEdit(
                document,
                textEdits(workspace, uri, edits, annotated).stream()
                        .map(Either::<TextEdit, SnippetTextEdit>forLeft)
                        .toList());
    }

    private List<TextEdit> textEdits(Workspace workspace, String uri, List<Edit> edits, boolean annotated) {
        SourceText text =
                workspace.anyFile(uri).<SourceText>map(WorkspaceFile::text).orElseGet(() -> SourceText.of(""));
        Positions positions = new Positions(text, encoding);
        return edits.stream()
                .<TextEdit>map(edit -> annotated
                        ? new AnnotatedTextEdit(positions.range(edit.span()), edit.newText(), ANNOTATION)
                        : new TextEdit(positions.range(edit.span()), edit.newText()))
                .toList();
    }

    private static List<Edit> edits(Fix fix, String uri) {
        return fix.edits().getOrDefault(uri, List.of());
    }
}
