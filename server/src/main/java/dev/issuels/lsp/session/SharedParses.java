package dev.issuels.lsp.session;

import dev.issuels.issue.IssueFile;
import dev.issuels.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Parses each text by one thread: who wants one that another is parsing, or one that is little different, waits for it.
 *
 * <p>A client opens a file in the moment in which its folder is read, and to parse it twice at once, with nothing compiled
 * yet, takes a fifth of a start.
 */
final class SharedParses {

    private final List<Parse> underWay = new ArrayList<>();

    /** A text, and the file that comes of it. */
    private record Parse(String text, CompletableFuture<IssueFile> file) {

        /** Nearly all who ask have the very same text, which is quickly told. */
        boolean isLike(String other) {
            return text.equals(other)
                    || (other.length() <= 2 * text.length()
                            && Edit.between(text, other).span().length() <= text.length() / 2);
        }
    }

    IssueFile parse(String text, Function<String, IssueFile> parser) {
        Parse own = new Parse(text, new CompletableFuture<>());
        Optional<Parse> other = register(own);
        if (other.isPresent()) {
            try {
                return other.get().file().join().withText(text);
            } catch (CompletionException e) {
                // Whoever parses it fails for itself.
                return parser.apply(text);
            }
        }
        try {
            own.file().complete(parser.apply(text));
        } catch (RuntimeException | StackOverflowError e) {
            own.file().completeExceptionally(e);
            throw e;
        } finally {
            remove(own);
        }
        return own.file().join();
    }

    /** Begins a parse, unless one that is like it is under way: then that one. */
    private synchronized Optional<Parse> register(Parse own) {
        for (Parse other : underWay) {
            if (other.isLike(own.text())) {
                return Optional.of(other);
            }
        }
        underWay.add(own);
        return Optional.empty();
    }

    private synchronized void remove(Parse own) {
        boolean unused = underWay.remove(own);
    }
}
