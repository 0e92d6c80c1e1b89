package dev.issuels.disk;

import dev.issuels.workspace.UriText;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code file:} URIs of paths, each in one spelling.
 *
 * <p>Everything that RFC 3986 does not allow in a path segment is percent-encoded as UTF-8, nothing else is, and a drive
 * letter is lower-case.
 */
public final class FileUris {

    private static final Pattern FILE = Pattern.compile("(?i)file:(?://([^/]*))?(/.*)", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:(?:/.*)?", Pattern.DOTALL);

    private FileUris() {}

    /** The URI of a path. */
    public static String of(Path path) {
        String text = path.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
        if (text.startsWith("//")) {
            int end = text.indexOf('/', 2);
            return end < 0 ? "file:" + text + "/" : of(text.substring(2, end), text.substring(end));
        }
        return of("", text.startsWith("/") ? text : "/" + text);
    }

    /** The URI of a folder, which ends with a slash. */
    public static String ofFolder(Path folder) {
        String uri = of(folder);
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** The URI of a file, given by its path relative to a folder, with slashes. */
    public static String below(String folderUri, String path) {
        return folderUri + UriText.encoded(path);
    }

    /** A URI in the spelling of this class; one of another scheme stays as it is. */
    public static String canonical(String uri) {
        Matcher file = FILE.matcher(uri);
        return file.matches() ? of(host(file), UriText.decoded(file.group(2))) : uri;
    }

    /** The path that a {@code file:} URI names; empty for other schemes and for what can be no path. */
    public static Optional<Path> path(String uri) {
        Matcher file = FILE.matcher(uri);
        if (!file.matches()) {
            return Optional.empty();
        }
        String host = host(file);
        String path = UriText.decoded(file.group(2));
        boolean drive = DRIVE.matcher(path).matches() && File.separatorChar == '\\';
        try {
            return Optional.of(Path.of(host.isEmpty() ? path.substring(drive ? 1 : 0) : "//" + host + path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String host(Matcher file) {
        String host = file.group(1) == null ? "" : file.group(1);
        return host.equalsIgnoreCase("localhost") ? "" : host;
    }

    private static String of(String host, String path) {
        String uniform = DRIVE.matcher(path).matches()
                ? path.substring(0, 2).toLowerCase(Locale.ROOT) + path.substring(2)
                : path;
        return "file://" + host + UriText.encoded(uniform);
    }
}
