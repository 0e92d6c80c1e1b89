package dev.issuels.disk;

import dev.issuels.issue.IssueFile;
import dev.issuels.log.LateLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the issue files of a workspace folder are read, one by one.
 *
 * @param known what was read of a file before, by its path: it is not parsed again if its text is still the same
 * @param parser what makes a file of its text
 */
record FileReading(Path root, Function<String, Optional<IssueFile>> known, Function<String, IssueFile> parser) {

    private static final Logger LOG = LateLogger.of(FileReading.class);

    /** The file at a path; empty when it is no issue file, or cannot be read, were it for a fault of the parser. */
    Optional<IssueFile> of(String path) {
        try {
            return read(path);
        } catch (RuntimeException | StackOverflowError e) {
            // The other files of the folder are as good as before.
            LOG.log(Level.WARNING, () -> "failed to read '" + path + "': " + e);
            return Optional.empty();
        }
    }

    private Optional<IssueFile> read(String path) {
        Path file = root.resolve(path);
        if (!IssueFiles.isInHome(path)) {
            return IssueFiles.textIfIssues(file).map(parser).filter(IssueFile::showsIssues);
        }
        return BoundedBytes.of(file, IssueFiles.LARGEST)
                .map(bytes -> known.apply(path)
                        .filter(before -> before.text().isWrittenAs(withoutMark(bytes)))
                        .orElseGet(() -> parser.apply(IssueFiles.decoded(bytes))));
    }

    private static byte[] withoutMark(byte[] bytes) {
        int mark = IssueFiles.markLength(bytes);
        return mark == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
    }
}
