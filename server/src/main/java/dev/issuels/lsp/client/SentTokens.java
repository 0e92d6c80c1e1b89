package dev.issuels.lsp.client;

import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The semantic tokens of each document that the client got last, so that what has changed of them can be said.
 *
 * <p>A client that has others than these gets all of them anew.
 */
public final class SentTokens {
    private final Map<String, Sent> documents = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();

    /** One answer and the name that the client knows it by. */
    private record Sent(String name, List<Integer> data) {}

    /** All tokens of a document, under a new name. */
    public SemanticTokens whole(String uri, List<Integer> data) {
        return new SemanticTokens(remembered(uri, data).name(), data);
    }

    /** What has changed since an answer of that name, or all tokens if that was not the last one. */
    public Either<SemanticTokens, SemanticTokensDelta> since(String name, String uri, List<Integer> data) {
        Sent before = documents.get(uri);
        if (before == null || !before.name().equals(name)) {
            return Either.forLeft(whole(uri, data));
        }
        return Either.forRight(new SemanticTokensDelta(
                SemanticTokensProvider.edit(before.data(), data).stream().toList(),
                remembered(uri, data).name()));
    }

    /** Forgets a document that is closed. */
    public void forget(String uri) {
        documents.remove(uri);
    }

    private Sent remembered(String uri, List<Integer> data) {
        Sent sent = new Sent(String.valueOf(number.incrementAndGet()), data);
        documents.put(uri, sent);
        return sent;
    }
}
