package dev.issuels.lsp;

import dev.issuels.features.reading.CodeLensProvider;
import dev.issuels.features.reading.DocumentLinkProvider;
import dev.issuels.features.reading.FoldingRangeProvider;
import dev.issuels.features.reading.InlayHintProvider;
import dev.issuels.features.reading.SelectionRangeProvider;
import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.client.SentTokens;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * The part of the text document service that helps to read.
 *
 * <p>What depends on other files waits until they are read, unless the client can be told to ask again.
 */
interface ReadingRequests extends TextDocumentService {

    /** The parts of the connection. */
    Wiring wiring();

    /** The semantic tokens that the client has. */
    SentTokens sentTokens();

    @Override
    default CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        String uri = key(params.getTextDocument());
        return wiring().answers()
                .whenReleased()
                .answer((workspace, cancelled) -> links().links(workspace, uri, cancelled));
    }

    @Override
    default CompletableFuture<DocumentLink> documentLinkResolve(DocumentLink link) {
        return wiring().answers().whenReleased().answer((workspace, cancelled) -> links().resolved(workspace, link));
    }

    @Override
    default CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        String uri = key(params.getTextDocument());
        FoldingRangeProvider provider =
                new FoldingRangeProvider(features().reading().folding());
        return wiring().answers().answer((workspace, cancelled) -> provider.ranges(workspace, uri));
    }

    @Override
    default CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        String uri = key(params.getTextDocument());
        SelectionRangeProvider provider = new SelectionRangeProvider(features().encoding());
        return wiring().answers()
                .answer((workspace, cancelled) ->
                        provider.ranges(workspace, uri, params.getPositions()).orElse(null));
    }

    @Override
    default CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        String uri = key(params.getTextDocument());
        return tokens((workspace, cancelled) -> sentTokens().whole(uri, tokens().tokens(workspace, uri, cancelled)));
    }

    @Override
    default CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        String uri = key(params.getTextDocument());
        String before = params.getPreviousResultId();
        return tokens(
                (workspace, cancelled) -> sentTokens().since(before, uri, tokens().tokens(workspace, uri, cancelled)));
    }

    @Override
    default CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        String uri = key(params.getTextDocument());
        return tokens((workspace, cancelled) ->
                new SemanticTokens(tokens().tokens(workspace, uri, params.getRange(), cancelled)));
    }

    @Override
    default CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        String uri = key(params.getTextDocument());
        return answer(
                features().reading().refreshesHints(),
                (workspace, cancelled) -> hints().hints(workspace, uri, params.getRange(), cancelled));
    }

    @Override
    default CompletableFuture<InlayHint> resolveInlayHint(InlayHint hint) {
        return wiring().answers().answer((workspace, cancelled) -> hints().resolved(workspace, hint));
    }

    @Override
    default CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        String uri = key(params.getTextDocument());
        return wiring().answers().answer((workspace, cancelled) -> lenses().lenses(workspace, uri));
    }

    @Override
    default CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        return answer(
                features().reading().refreshesLenses(),
                (workspace, cancelled) -> lenses().resolved(workspace, lens, cancelled));
    }

    private <T> CompletableFuture<T> tokens(BiFunction<Workspace, CancelChecker, T> computation) {
        return answer(features().reading().refreshesTokens(), computation);
    }

    private <T> CompletableFuture<T> answer(boolean refreshed, BiFunction<Workspace, CancelChecker, T> computation) {
        Answers answers = wiring().answers();
        return (refreshed ? answers : answers.whenReleased()).answer(computation);
    }

    private DocumentLinkProvider links() {
        return new DocumentLinkProvider(
                features().encoding(), features().reading().linkTooltips(), wiring().uris()::spelled);
    }

    private InlayHintProvider hints() {
        return new InlayHintProvider(features().encoding(), features().reading().hints(), wiring().uris()::spelled);
    }

    private CodeLensProvider lenses() {
        return new CodeLensProvider(features().encoding());
    }

    private SemanticTokensProvider tokens() {
        return new SemanticTokensProvider(
                features().encoding(), features().reading().tokens().tokens());
    }

    private ClientFeatures features() {
        return wiring().client().features();
    }

    private String key(TextDocumentIdentifier document) {
        return wiring().uris().key(document.getUri());
    }
}
