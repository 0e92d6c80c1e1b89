package dev.issuels.features.completion;

import java.util.Locale;
import java.util.Optional;

/** How well paths fit what somebody types of them: the name first, then any part, then the letters in their order. */
final class PathFit {

    private static final int NAME = 0;
    private static final int NAME_START = 100;
    private static final int IN_NAME = 200;
    private static final int IN_PATH = 300;
    private static final int SCATTERED = 400;

    private final String typed;

    PathFit(String typed) {
        this.typed = typed.toLowerCase(Locale.ROOT);
    }

    /**
     * A path that fits.
     *
     * @param score the smaller the better
     */
    record Scored(String path, int score) {}

    /** The path with its score; empty when it does not fit. Shallow paths win over deep ones that fit as well. */
    Optional<Scored> scored(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int slash = lower.lastIndexOf('/');
        String name = lower.substring(slash + 1);
        int base = base(lower, name);
        int depth = (int) Math.min(99, lower.chars().filter(c -> c == '/').count());
        return base < 0 ? Optional.empty() : Optional.of(new Scored(path, base + depth));
    }

    private int base(String path, String name) {
        if (name.equals(typed)) {
            return NAME;
        } else if (name.startsWith(typed)) {
            return NAME_START;
        } else if (name.contains(typed)) {
            return IN_NAME;
        } else if (path.contains(typed)) {
            return IN_PATH;
        }
        return isScattered(path) ? SCATTERED : -1;
    }

    private boolean isScattered(String path) {
        int at = 0;
        for (int i = 0; i < path.length() && at < typed.length(); i++) {
            at += path.charAt(i) == typed.charAt(at) ? 1 : 0;
        }
        return at == typed.length();
    }
}
