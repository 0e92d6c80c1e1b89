package dev.issuels.disk;

import dev.issuels.log.LateLogger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads whole files, but only regular ones (a pipe would block for ever) and never without a limit. */
public final class BoundedBytes {
    private static final Logger LOG = LateLogger.of(BoundedBytes.class);

    private BoundedBytes() {}

    /** What a file holds; empty when it is absent, unreadable, no regular file or longer than the limit. */
    public static Optional<byte[]> of(Path file, int limit) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? read(file, attributes.size(), limit) : Optional.empty();
        } catch (NoSuchFileException e) {
            // As most settings files are.
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            LOG.log(Level.DEBUG, () -> "cannot read '" + file + "': " + e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file, long size, int limit) throws IOException {
        // The size is a promise that a growing file breaks: the limit holds for what is read, too.
        if (size <= limit) {
            try (InputStream input = Files.newInputStream(file)) {
                byte[] bytes = input.readNBytes(limit + 1);
                if (bytes.length <= limit) {
                    return Optional.of(bytes);
                }
            }
        }
        LOG.log(Level.WARNING, () -> "not reading '" + file + "', which is larger than " + limit + " bytes");
        return Optional.empty();
    }
}
