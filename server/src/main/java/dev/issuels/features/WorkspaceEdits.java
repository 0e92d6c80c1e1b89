package dev.issuels.features;

import dev.issuels.rules.Fix;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.Collection;
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
import org.eclipse.lsp4j.RenameFile;
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
    private static final String MOVE = ANNOTATION + " move";

    /**
     * Which parts of a workspace edit the client understands.
     *
     * @param versioned edits of a certain version of a document
     * @param annotations what belongs together, in words
     * @param creation files that are to be made; who understands that understands edits of versions in the same list
     * @param moving files that are to be moved
     */
    public record Support(boolean versioned, boolean annotations, boolean creation, boolean moving) {}

    /** Whether the client can make the fix: not where it takes a new file that the client cannot make. */
    public boolean canMake(Workspace workspace, Fix fix) {
        return support.creation || !makesFile(workspace, fix.edits().keySet());
    }

    boolean canMakeFiles() {
        return support.creation;
    }

    /**
     * A fix as one edit of the workspace.
     *
     * @param home the file of the finding; it is changed last, so that what moves elsewhere is there before it goes here
     */
    WorkspaceEdit of(Workspace workspace, Fix fix, String home) {
        return of(workspace, fix.title(), fix.edits(), home);
    }

    /**
     * Edits that belong together as one edit of the workspace.
     *
     * @param title what they do
     * @param edits by the URI of the file they change, in the order of the text and without overlaps
     * @param home the file that is changed last
     */
    public WorkspaceEdit of(Workspace workspace, String title, Map<String, List<Edit>> edits, String home) {
        List<String> order = edits.keySet().stream()
                .sorted(Comparator.comparing((String uri) -> uri.equals(home)).thenComparing(uri -> uri))
                .toList();
        boolean documents = support.versioned || makesFile(workspace, edits.keySet());
        return documents ? versioned(workspace, title, edits, order) : unversioned(workspace, edits, order);
    }

    private static boolean makesFile(Workspace workspace, Collection<String> uris) {
        return uris.stream().anyMatch(uri -> workspace.anyFile(uri).isEmpty());
    }

    /** Whether the client can move a file as part of an edit. */
    public boolean canMove() {
        return support.versioned && support.moving;
    }

    /** The edit and then the move of a file or a folder, which the user is asked about where the client can ask. */
    public WorkspaceEdit andMove(WorkspaceEdit edit, String oldUri, String newUri) {
        RenameFile move = new RenameFile(spelled.apply(oldUri), spelled.apply(newUri));
        if (support.annotations) {
            ChangeAnnotation annotation = new ChangeAnnotation("Move the file");
            annotation.setNeedsConfirmation(true);
            Map<String, ChangeAnnotation> annotations = new LinkedHashMap<>();
            Optional.ofNullable(edit.getChangeAnnotations()).ifPresent(annotations::putAll);
            annotations.put(MOVE, annotation);
            move.setAnnotationId(MOVE);
            edit.setChangeAnnotations(annotations);
        }
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>(edit.getDocumentChanges());
        changes.add(Either.forRight(move));
        edit.setDocumentChanges(changes);
        return edit;
    }

    private WorkspaceEdit versioned(
            Workspace workspace, String title, Map<String, List<Edit>> edits, List<String> order) {
        boolean annotated = support.annotations && order.size() > 1;
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        for (String uri : order) {
            if (workspace.anyFile(uri).isEmpty()) {
                changes.add(Either.forRight(creation(uri, annotated)));
            }
            changes.add(Either.forLeft(documentEdit(workspace, uri, edits.getOrDefault(uri, List.of()), annotated)));
        }
        WorkspaceEdit result = new WorkspaceEdit(changes);
        if (annotated) {
            ChangeAnnotation annotation = new ChangeAnnotation(title);
            annotation.setNeedsConfirmation(false);
            result.setChangeAnnotations(Map.of(ANNOTATION, annotation));
        }
        return result;
    }

    private WorkspaceEdit unversioned(Workspace workspace, Map<String, List<Edit>> edits, List<String> order) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        for (String uri : order) {
            changes.put(spelled.apply(uri), textEdits(workspace, uri, edits.getOrDefault(uri, List.of()), false));
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
}
