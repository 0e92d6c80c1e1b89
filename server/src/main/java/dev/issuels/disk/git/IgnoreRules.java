package dev.issuels.disk.git;

import dev.issuels.disk.BoundedBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** The ignore files that count in one folder: its own before those above, and git's own files last. */
public final class IgnoreRules {
    /** The name of an ignore file. */
    public static final String FILE_NAME = ".gitignore";

    private static final int LARGEST = 1024 * 1024;

    private final @Nullable IgnoreRules above;
    private final IgnoreNode node;
    /** The path of the folder whose ignore file this is, with a slash at its end, from the top. */
    private final String base;
    /** The path of the workspace folder from the top, which is the work tree's root, with a slash at its end. */
    private final String offset;

    private IgnoreRules(@Nullable IgnoreRules above, IgnoreNode node, String base, String offset) {
        this.above = above;
        this.node = node;
        this.base = base;
        this.offset = offset;
    }

    /**
     * What counts in a workspace folder from above it: the excludes of the user and of the repository, and the ignore
     * files from the work tree's root down to the folder's parent.
     */
    public static IgnoreRules above(Path folder) {
        Optional<GitPlace> git = GitPlace.around(folder);
        Path top = git.map(GitPlace::workTree).orElse(folder);
        String offset = GitPlace.path(top, folder);
        Optional<Path> excludes =
                git.map(place -> place.common().resolve("info").resolve("exclude"));
        var users = new IgnoreRules(null, read(GlobalExcludes.file()), "", offset);
        var repositorys = new IgnoreRules(users, read(excludes), "", offset);
        return offset.isEmpty() ? repositorys : repositorys.downFrom(top, folder);
    }

    private IgnoreRules downFrom(Path top, Path folder) {
        IgnoreRules rules = this;
        Path above = top;
        for (Path name : top.relativize(folder)) {
            String base = GitPlace.path(top, above);
            rules = new IgnoreRules(rules, read(Optional.of(above.resolve(FILE_NAME))), base, offset);
            if (rules.isIgnoredFromTop(base + name, true)) {
                // Someone who opens an ignored folder wants to see what is in it.
                return new IgnoreRules(null, new IgnoreNode(), "", offset);
            }
            above = above.resolve(name);
        }
        return rules;
    }

    /** These rules and those of the ignore file of one more folder. */
    public IgnoreRules with(Path ignoreFile, String folder) {
        IgnoreNode own = read(Optional.of(ignoreFile));
        return own.getRules().isEmpty()
                ? this
                : new IgnoreRules(this, own, folder.isEmpty() ? offset : offset + folder + "/", offset);
    }

    /**
     * Whether a file or folder is ignored by itself; one in an ignored folder is, too, but that is not asked here.
     *
     * @param path relative to the workspace folder
     */
    public boolean ignores(String path, boolean folder) {
        return isIgnoredFromTop(offset + path, folder);
    }

    private boolean isIgnoredFromTop(String path, boolean folder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.above) {
            Boolean ignored = rules.node.checkIgnored(path.substring(rules.base.length()), folder);
            if (ignored != null) {
                return ignored;
            }
        }
        return false;
    }

    private static IgnoreNode read(Optional<Path> file) {
        var node = new IgnoreNode();
        file.flatMap(path -> BoundedBytes.of(path, LARGEST)).ifPresent(bytes -> parse(node, bytes));
        return node;
    }

    private static void parse(IgnoreNode node, byte[] bytes) {
        try {
            node.parse(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
