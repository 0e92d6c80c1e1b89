package dev.issuels.lsp.commands;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * What a command says to the user and asks of the editor.
 *
 * <p>The answers come on the thread that reads messages. What is done with them is done on the pool, and not at all once the
 * command is cancelled.
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 * @param shows whether the client can be told to show a place
 */
public record Dialog(
        LanguageClient client,
        PositionEncoding encoding,
        UnaryOperator<String> spelled,
        boolean shows,
        Executor pool,
        CancelChecker cancelled) {

    void say(String message) {
        client.showMessage(new MessageParams(MessageType.Info, message));
    }

    void warn(String message) {
        client.showMessage(new MessageParams(MessageType.Warning, message));
    }

    /** Lets the user choose; empty when the user chooses nothing. */
    CompletableFuture<Optional<String>> choice(String question, List<String> answers) {
        ShowMessageRequestParams params = new ShowMessageRequestParams();
        params.setType(MessageType.Info);
        params.setMessage(question);
        params.setActions(answers.stream().map(MessageActionItem::new).toList());
        return answer(client.showMessageRequest(params)).thenApply(chosen -> chosen.map(MessageActionItem::getTitle));
    }

    /** Has the client make an edit; completed with whether it did. */
    CompletableFuture<Boolean> apply(String label, WorkspaceEdit edit) {
        return answer(client.applyEdit(new ApplyWorkspaceEditParams(edit, label)))
                .thenApply(answer -> {
                    boolean applied =
                            answer.filter(ApplyWorkspaceEditResponse::isApplied).isPresent();
                    if (!applied) {
                        warn("the editor did not make the change");
                    }
                    return applied;
                });
    }

    /** Shows a place, or says where it is to a client that cannot show it. */
    void show(String uri, SourceText text, Span span, String words) {
        if (!shows) {
            say(words);
            return;
        }
        ShowDocumentParams params = new ShowDocumentParams(spelled.apply(uri));
        params.setTakeFocus(true);
        params.setSelection(new Positions(text, encoding).range(span));
        var unused = client.showDocument(params);
    }

    private <T> CompletableFuture<Optional<T>> answer(CompletableFuture<T> asked) {
        return asked.thenApplyAsync(
                answer -> {
                    cancelled.checkCanceled();
                    return Optional.ofNullable(answer);
                },
                pool);
    }
}
