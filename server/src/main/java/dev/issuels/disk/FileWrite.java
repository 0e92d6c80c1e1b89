package dev.issuels.disk;

import dev.issuels.log.LateLogger;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Replaces the text of a file: the whole of it or nothing, and only if it still is the text that was read.
 *
 * <p>The new text comes in a file beside the old one and takes its place in one step, with its permissions. Of a symbolic
 * link the file that it leads to is replaced. Other hard links to the file keep the old text.
 */
public final class FileWrite {
    private static final Logger LOG = LateLogger.of(FileWrite.class);

    private final Path target;
    private final byte[] before;
    private final byte[] after;

    private FileWrite(Path target, byte[] before, byte[] after) {
        this.target = target;
        this.before = before;
        this.after = after;
    }

    /** How it went. In all cases but the first the file is as it was. */
    public enum Outcome {
        WRITTEN,
        /** Another text than the one that was read is there now, or none. */
        CHANGED,
        /** The file holds bytes that are no UTF-8, which would not survive. */
        NOT_UTF_8,
        /** A link leads out of the folder. */
        OUTSIDE,
        /** The system did not allow it; the reason is logged. */
        FAILED;

        /** What to say of a file that was not written, by the name that it has there. */
        public Optional<String> complaint(String name) {
            return switch (this) {
                case WRITTEN -> Optional.empty();
                case CHANGED -> Optional.of("left " + name + " alone: it has changed meanwhile");
                case NOT_UTF_8 -> Optional.of("left " + name + " alone: it is not valid UTF-8");
                case OUTSIDE -> Optional.of("left " + name + " alone: it lies outside of the workspace folder");
                case FAILED -> Optional.of("cannot write " + name);
            };
        }
    }

    /**
     * Replaces a text.
     *
     * @param folder the file is not written where links lead out of it
     * @param before the text as {@link IssueFiles#text} has read it
     */
    public static Outcome replace(Path folder, Path file, String before, String after) {
        try {
            return attempted(folder, file, before, Optional.of(after));
        } catch (CharacterCodingException e) {
            return Outcome.NOT_UTF_8;
        } catch (NoSuchFileException e) {
            return Outcome.CHANGED;
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, () -> "cannot write '" + file + "': " + e);
            return Outcome.FAILED;
        }
    }

    /**
     * How a replacement would go as far as one can tell without writing, so that of several files none is written when one
     * cannot be.
     */
    public static Outcome tried(Path folder, Path file, String before) {
        try {
            return attempted(folder, file, before, Optional.empty());
        } catch (NoSuchFileException e) {
            return Outcome.CHANGED;
        } catch (IOException | SecurityException e) {
            LOG.log(Level.WARNING, () -> "cannot read '" + file + "': " + e);
            return Outcome.FAILED;
        }
    }

    /** Replaces a text, or only looks whether that is possible when there is nothing to replace it by. */
    private static Outcome attempted(Path folder, Path file, String before, Optional<String> after) throws IOException {
        Path target = file.toRealPath();
        if (!target.startsWith(folder.toRealPath())) {
            return Outcome.OUTSIDE;
        }
        Optional<byte[]> bytes = BoundedBytes.of(target, IssueFiles.LARGEST);
        if (bytes.isEmpty() || !IssueFiles.decoded(bytes.get()).equals(before)) {
            return Outcome.CHANGED;
        }
        byte[] mark = Arrays.copyOf(bytes.get(), IssueFiles.markLength(bytes.get()));
        if (!Arrays.equals(bytes.get(), encoded(mark, before))) {
            return Outcome.NOT_UTF_8;
        }
        if (!Files.isWritable(target)) {
            // Its folder may allow to replace it all the same, but somebody wanted it to stay.
            LOG.log(Level.WARNING, () -> "cannot write '" + target + "': it is read-only");
            return Outcome.FAILED;
        }
        return after.isPresent()
                ? new FileWrite(target, bytes.get(), encoded(mark, after.get())).run()
                : Outcome.WRITTEN;
    }

    /**
     * Makes a file, and the folders above it.
     *
     * @param folder the file is not made where links lead out of it
     */
    public static Outcome create(Path folder, Path file, String text) {
        try {
            Path parent = Files.createDirectories(file.resolveSibling("")).toRealPath();
            if (!parent.startsWith(folder.toRealPath())) {
                return Outcome.OUTSIDE;
            }
            Files.write(file, encoded(new byte[0], text), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return Outcome.WRITTEN;
        } catch (FileAlreadyExistsException e) {
            return Outcome.CHANGED;
        } catch (IOException | SecurityException e) {
            LOG.log(Level.WARNING, () -> "cannot make '" + file + "': " + e);
            return Outcome.FAILED;
        }
    }

    private Outcome run() throws IOException {
        Path copy = Files.createTempFile(folder(), "." + target.getFileName() + ".", ".tmp");
        try {
            write(copy);
            keepAttributes(copy);
            Optional<byte[]> now = BoundedBytes.of(target, IssueFiles.LARGEST);
            if (now.filter(bytes -> Arrays.equals(bytes, before)).isEmpty()) {
                return Outcome.CHANGED;
            }
            Path unused = Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.WRITTEN;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void write(Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(after);
            while (bytes.hasRemaining()) {
                int unused = channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void keepAttributes(Path copy) throws IOException {
        PosixFileAttributeView of = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
        if (of == null || to == null) {
            return;
        }
        PosixFileAttributes old = of.readAttributes();
        if (!old.group().equals(to.readAttributes().group())) {
            keepGroup(to, old);
        }
        to.setPermissions(old.permissions());
    }

    private void keepGroup(PosixFileAttributeView view, PosixFileAttributes old) {
        try {
            view.setGroup(old.group());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "cannot keep the group of '" + target + "': " + e);
        }
    }

    private Path folder() {
        return target.resolveSibling(".").normalize();
    }

    /** The bytes of a text behind the byte order mark that its file starts with, if it does. */
    private static byte[] encoded(byte[] mark, String text) throws CharacterCodingException {
        ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(mark, mark.length + buffer.remaining());
        buffer.get(bytes, mark.length, buffer.remaining());
        return bytes;
    }
}
