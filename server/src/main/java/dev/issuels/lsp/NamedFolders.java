package dev.issuels.lsp;

import dev.issuels.disk.FileUris;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.workspace.FileRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders that the client names, and those that they stand for: one inside a home of issues, or on the way to it,
 * stands for the folder above, where references count from. Only the thread that reads messages asks.
 */
final class NamedFolders {
    private static final String HOME = "/" + FileRole.HOME;
    private static final List<String> ON_THE_WAY_HOME = List.of("/.work/agent/", "/.work/");

    private final DocumentUris uris;
    private final Map<String, Set<String>> named = new HashMap<>();

    NamedFolders(DocumentUris uris) {
        this.uris = uris;
    }

    /** The folder that a newly named one stands for. */
    String added(String folder) {
        String key = uris.learnFolder(folder);
        String meant = meant(key);
        named.computeIfAbsent(meant, first -> new HashSet<>()).add(key);
        return meant;
    }

    /** The folder that nothing stands for any more without a named one; empty if another one still does. */
    Optional<String> removed(String folder) {
        String key = uris.learnFolder(folder);
        String meant = meant(key);
        Set<String> left = named.getOrDefault(meant, new HashSet<>());
        left.remove(key);
        return left.isEmpty() ? Optional.of(meant) : Optional.empty();
    }

    private static String meant(String key) {
        int home = key.indexOf(HOME);
        return home < 0 ? aboveWay(key) : key.substring(0, home + 1);
    }

    /** By names, since the disk must not be asked here. */
    private static String aboveWay(String key) {
        return ON_THE_WAY_HOME.stream()
                .filter(key::endsWith)
                .map(way -> key.substring(0, key.length() - way.length() + 1))
                .filter(above ->
                        FileUris.path(above).filter(root -> !isTooWide(root)).isPresent())
                .findFirst()
                .orElse(key);
    }

    /** Whether the folder is one that nobody means as a workspace: the root of a disk, or the user's home. */
    static boolean isTooWide(Path root) {
        return root.getParent() == null || root.equals(Path.of(System.getProperty("user.home", "")));
    }
}
