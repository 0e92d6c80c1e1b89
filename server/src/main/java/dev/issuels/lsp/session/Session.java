package dev.issuels.lsp.session;

import dev.issuels.issue.IssueFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The one mutable cell: the snapshot that holds now. */
public final class Session {
    private final AtomicReference<Workspace> workspace = new AtomicReference<>(Workspace.EMPTY);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final SharedParses parses = new SharedParses();

    /** Runs something after every change, on the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public Workspace workspace() {
        return Objects.requireNonNull(workspace.get());
    }

    /** The issues in a text, which may be what another thread has just read of the same one. */
    public IssueFile parse(String text) {
        return parses.parse(text, workspace()::parse);
    }

    /** Replaces the snapshot; the change may run more than once and must do nothing else. */
    public void update(UnaryOperator<Workspace> change) {
        Workspace unused = workspace.updateAndGet(change);
        listeners.forEach(Runnable::run);
    }
}
