package dev.issuels.lsp.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The files of which nothing should be said yet, because what it depends on is on its way: the other files of the
 * folder, the settings. Every hold ends by itself after a while.
 */
public final class Holds {
    /** The beginning of every URI. */
    public static final String EVERYTHING = "";

    private final Map<String, CompletableFuture<Void>> held = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Runs something after every release. */
    public void onRelease(Runnable listener) {
        listeners.add(listener);
    }

    /** Holds all files whose URI starts so, for some time at most; a second hold of the same files changes nothing. */
    public void hold(String prefix, Duration longest) {
        CompletableFuture<Void> hold = new CompletableFuture<>();
        if (held.putIfAbsent(prefix, hold) == null) {
            limit(hold, longest);
            var unused = hold.thenRun(() -> {
                held.remove(prefix, hold);
                listeners.forEach(Runnable::run);
            });
        }
    }

    /** Shortens a hold, if there is one. */
    public void shorten(String prefix, Duration longest) {
        CompletableFuture<Void> hold = held.get(prefix);
        if (hold != null) {
            limit(hold, longest);
        }
    }

    public void release(String prefix) {
        CompletableFuture<Void> hold = held.get(prefix);
        if (hold != null) {
            hold.complete(null);
        }
    }

    /** Which files are held at this moment. */
    public Predicate<String> held() {
        Set<String> prefixes = Set.copyOf(held.keySet());
        return uri -> prefixes.stream().anyMatch(uri::startsWith);
    }

    public boolean isAnyHeld() {
        return !held.isEmpty();
    }

    /** Done once nothing of what is held now is held any more. */
    public CompletableFuture<Void> whenReleased() {
        return CompletableFuture.allOf(held.values().toArray(CompletableFuture<?>[]::new));
    }

    private static void limit(CompletableFuture<Void> hold, Duration longest) {
        var unused = hold.completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
