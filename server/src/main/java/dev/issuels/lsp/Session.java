package dev.issuels.lsp;

import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The one mutable cell: the snapshot that holds now. */
final class Session {
    private final AtomicReference<Workspace> workspace = new AtomicReference<>(Workspace.EMPTY);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Runs something after every change, on the thread that made it. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Workspace workspace() {
        return Objects.requireNonNull(workspace.get());
    }

    /** Replaces the snapshot; the change may run more than once and must do nothing else. */
    void update(UnaryOperator<Workspace> change) {
        Workspace unused = workspace.updateAndGet(change);
        listeners.forEach(Runnable::run);
    }
}
