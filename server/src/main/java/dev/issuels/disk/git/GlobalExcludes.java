package dev.issuels.disk.git;

import dev.issuels.disk.BoundedBytes;
import dev.issuels.disk.IssueFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the user's own ignore file, git's {@code core.excludesFile}.
 *
 * <p>Reads the one setting by itself, not by JGit's user configuration: that starts git as a process to find the
 * system's configuration and measures the file system by writing to it. Settings in included files are not seen.
 */
final class GlobalExcludes {
    private static final Pattern SETTING =
            Pattern.compile("(?im)^[ \\t]*excludesfile[ \\t]*=[ \\t]*\"?([^\"#;\\r\\n]+)");
    private static final int LARGEST_CONFIGURATION = 1024 * 1024;

    private final Path home;
    private final Path configuration;

    private GlobalExcludes(Map<String, String> environment) {
        home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        configuration = configured.isEmpty() ? home.resolve(".config") : Path.of(configured);
    }

    static Optional<Path> file() {
        try {
            return Optional.of(new GlobalExcludes(System.getenv()).found());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path found() {
        return Stream.of(
                        home.resolve(".gitconfig"), configuration.resolve("git").resolve("config"))
                .flatMap(file -> setting(file).stream())
                .findFirst()
                .orElse(configuration.resolve("git").resolve("ignore"));
    }

    private Optional<Path> setting(Path file) {
        return BoundedBytes.of(file, LARGEST_CONFIGURATION)
                .map(bytes -> SETTING.matcher(IssueFiles.decoded(bytes)))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .map(path -> path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path));
    }
}
