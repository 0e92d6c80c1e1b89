package dev.issuels.lsp.session;

import dev.issuels.issue.IssueFile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Parses each text by one thread: who wants one that another is parsing waits for it.
 *
 * <p>A client opens a file in the moment in which its folder is read, and to parse it twice at once, with nothing compiled
 * yet, takes a fifth of a start.
 */
final class SharedParses {

    private final Map<Key, CompletableFuture<IssueFile>> underWay = new ConcurrentHashMap<>();

    /** A text, found by its length: to look at each character would take longer than to compare the few at a time. */
    private record Key(String text) {
        @Override
        public int hashCode() {
            return text.length();
        }
    }

    IssueFile parse(String text, Function<String, IssueFile> parser) {
        CompletableFuture<IssueFile> own = new CompletableFuture<>();
        Key key = new Key(text);
        CompletableFuture<IssueFile> others = underWay.putIfAbsent(key, own);
        if (others != null) {
            try {
                return others.join();
            } catch (CompletionException e) {
                // Whoever parses it fails for itself.
                return parser.apply(text);
            }
        }
        try {
            own.complete(parser.apply(text));
        } catch (RuntimeException | StackOverflowError e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key);
        }
        return own.join();
    }
}
