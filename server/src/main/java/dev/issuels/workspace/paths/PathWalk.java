package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks a tree from its root and spells out the path of each node that is wanted; needs no stack for deep trees. */
final class PathWalk extends Spliterators.AbstractSpliterator<String> {
    private final Predicate<PathNode> wanted;
    private final Deque<Step> steps = new ArrayDeque<>();
    // One buffer for all: whole paths for each level of a deep tree would take the square of its depth.
    private final StringBuilder prefix = new StringBuilder();

    private PathWalk(ClosedFolder root, Predicate<PathNode> wanted) {
        super(root.size(), Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.wanted = wanted;
        steps.push(new Step(root, 0));
    }

    static Stream<String> over(ClosedFolder root, Predicate<PathNode> wanted) {
        return StreamSupport.stream(new PathWalk(root, wanted), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
        while (!steps.isEmpty()) {
            Step step = steps.peek();
            prefix.setLength(step.prefixLength);
            if (step.next == step.folder.count()) {
                steps.pop();
                continue;
            }
            PathNode node = step.folder.node(step.next);
            boolean isWanted = wanted.test(node);
            if (!isWanted && !(node instanceof ClosedFolder)) {
                step.next++;
                continue;
            }
            prefix.append(step.folder.name(step.next++));
            String path = isWanted ? prefix.toString() : "";
            if (node instanceof ClosedFolder folder) {
                prefix.append('/');
                steps.push(new Step(folder, prefix.length()));
            }
            if (!path.isEmpty()) {
                action.accept(path);
                return true;
            }
        }
        return false;
    }

    /** How far the walk has come in one folder. */
    private static final class Step {
        private final ClosedFolder folder;
        private final int prefixLength;
        private int next;

        Step(ClosedFolder folder, int prefixLength) {
            this.folder = folder;
            this.prefixLength = prefixLength;
        }
    }
}
