package dev.issuels.lsp.client;

import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import dev.issuels.features.reading.tokens.TokenLegend;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokensCapabilities;
import org.eclipse.lsp4j.SemanticTokensClientCapabilitiesRequests;
import org.eclipse.lsp4j.SemanticTokensClientCapabilitiesRequestsFull;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TokenFormat;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Which semantic tokens a client understands, and how it asks for them.
 *
 * @param whole whether it asks for those of a whole document
 * @param changes whether it asks for what has changed of them
 * @param ranges whether it asks for those of a range
 */
public record TokenSupport(SemanticTokensProvider.Support tokens, boolean whole, boolean changes, boolean ranges) {

    static TokenSupport of(Optional<SemanticTokensCapabilities> tokens) {
        boolean relative = tokens.map(SemanticTokensCapabilities::getFormats)
                .filter(formats -> formats.contains(TokenFormat.Relative))
                .isPresent();
        Optional<SemanticTokensClientCapabilitiesRequests> requests =
                tokens.filter(any -> relative).map(SemanticTokensCapabilities::getRequests);
        Optional<Either<Boolean, SemanticTokensClientCapabilitiesRequestsFull>> full =
                requests.map(SemanticTokensClientCapabilitiesRequests::getFull);
        return new TokenSupport(
                new SemanticTokensProvider.Support(
                        TokenLegend.of(
                                tokens.map(SemanticTokensCapabilities::getTokenTypes)
                                        .orElse(List.of()),
                                tokens.map(SemanticTokensCapabilities::getTokenModifiers)
                                        .orElse(List.of())),
                        tokens.map(SemanticTokensCapabilities::getMultilineTokenSupport)
                                .orElse(false),
                        tokens.map(SemanticTokensCapabilities::getOverlappingTokenSupport)
                                .orElse(false)),
                full.map(asked -> asked.isRight() || asked.getLeft()).orElse(false),
                full.filter(Either::isRight)
                        .map(asked -> asked.getRight().getDelta())
                        .orElse(false),
                requests.map(SemanticTokensClientCapabilitiesRequests::getRange)
                        .map(asked -> asked.isRight() || asked.getLeft())
                        .orElse(false));
    }

    /** Announces tokens to a client that knows their types and asks for them in some way. */
    void announce(ServerCapabilities capabilities) {
        if (tokens.legend().isEmpty() || !(whole || ranges)) {
            return;
        }
        var options = new SemanticTokensWithRegistrationOptions(tokens.legend().announced());
        if (changes) {
            options.setFull(new SemanticTokensServerFull(true));
        } else {
            options.setFull(whole);
        }
        options.setRange(ranges);
        capabilities.setSemanticTokensProvider(options);
    }
}
