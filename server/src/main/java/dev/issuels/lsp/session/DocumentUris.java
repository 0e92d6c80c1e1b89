package dev.issuels.lsp.session;

import dev.issuels.disk.FileUris;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two spellings of a URI: the client's own, and the one key that a workspace knows the file by.
 *
 * <p>Clients spell the same file as {@code file:///c%3A/a} and {@code file:///c:/a}, and some look diagnostics up by the
 * very characters they sent.
 */
public final class DocumentUris {
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, String> folders = new ConcurrentHashMap<>();

    /** The key of a URI. */
    public String key(String uri) {
        return FileUris.canonical(uri);
    }

    /** The key of a document that the client names; remembers how it does. */
    public String learn(String uri) {
        String key = key(uri);
        documents.put(key, uri);
        return key;
    }

    /** The key of a folder, which ends with a slash; remembers how the client spells it. */
    public String learnFolder(String uri) {
        String spelling = uri.endsWith("/") ? uri : uri + "/";
        String key = key(spelling);
        folders.put(key, spelling);
        return key;
    }

    /** How the client spells the file: as it did last, or like its folder. */
    public String spelled(String key) {
        String document = documents.get(key);
        return document != null ? document : spelledLikeFolder(key);
    }

    private String spelledLikeFolder(String key) {
        String best = "";
        for (String folder : folders.keySet()) {
            if (key.startsWith(folder) && folder.length() > best.length()) {
                best = folder;
            }
        }
        return best.isEmpty() ? key : folders.getOrDefault(best, best) + key.substring(best.length());
    }
}
