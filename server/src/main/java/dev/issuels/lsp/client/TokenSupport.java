package dev.issuels.lsp.client;

import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import dev.issuels.features.reading.tokens.TokenLegend;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TokenFormat;

/**
 * Which semantic tokens a client understands, and how it asks for them.
 *
 * @param whole whether it asks for those of a whole document
 * @param changes whether it asks for what has changed of them
 * @param ranges whether it asks for those of a range
 */
public record TokenSupport(SemanticTokensProvider.Support tokens, boolean whole, boolean changes, boolean ranges) {

    static TokenSupport of(Announced client) {
        String tokens = "textDocument.semanticTokens.";
        boolean relative = client.lists(tokens + "formats", TokenFormat.Relative);
        return new TokenSupport(
                new SemanticTokensProvider.Support(
                        TokenLegend.of(client.words(tokens + "tokenTypes"), client.words(tokens + "tokenModifiers")),
                        client.is(tokens + "multilineTokenSupport"),
                        client.is(tokens + "overlappingTokenSupport")),
                relative && client.has(tokens + "requests.full"),
                relative && client.is(tokens + "requests.full.delta"),
                relative && client.has(tokens + "requests.range"));
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
