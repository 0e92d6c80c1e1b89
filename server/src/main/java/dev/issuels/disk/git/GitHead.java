package dev.issuels.disk.git;

import dev.issuels.disk.IssueFiles;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.log.LateLogger;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Head;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Reads what the last commit, git's HEAD, says of the issue files of a workspace folder, and remembers it: as long as HEAD
 * stays, looking again costs almost nothing, and a file that stays is never parsed again. For one thread at a time.
 */
public final class GitHead {
    private static final Logger LOG = LateLogger.of(GitHead.class);

    private final Path folder;
    private HeadStamp stamp = HeadStamp.NONE;
    private Map<String, ObjectId> blobs = Map.of();
    private Head head = Head.NONE;
    private String failure = "";

    /** The HEAD of a workspace folder, which may be any folder of a work tree. */
    public GitHead(Path folder) {
        this.folder = folder;
    }

    /**
     * The committed issue files, by their place ({@link IssueFiles#isInHome}); the same instance as the last time when
     * nothing in them has changed.
     *
     * <p>Empty without a repository, before the first commit, and when the repository cannot be read (which is
     * logged). A file larger than 32 MB is left out.
     *
     * @param known what a file of the workspace holds now, by its path: mostly that is what is committed, and need not be
     *     parsed once more
     */
    public Head read(Function<String, Optional<IssueFile>> known) {
        try {
            // Taken first: a commit that comes while HEAD is read is noticed the next time.
            HeadStamp now = HeadStamp.around(folder);
            if (!now.equals(stamp)) {
                readAgain(known);
                stamp = now;
                failure = "";
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // JGit answers a broken repository with exceptions of either kind.
            complain(e.toString());
            blobs = Map.of();
            head = Head.NONE;
        }
        return head;
    }

    /** Says what fails, once: it is tried again whenever HEAD is asked for, since a repository may be broken for a moment. */
    private void complain(String message) {
        LOG.log(
                message.equals(failure) ? Level.DEBUG : Level.WARNING,
                () -> "cannot read git's HEAD for '" + folder + "': " + message);
        failure = message;
    }

    private void readAgain(Function<String, Optional<IssueFile>> known) throws IOException {
        Map<String, ObjectId> now = Map.of();
        Map<String, String> texts = Map.of();
        Optional<OpenRepository> found = OpenRepository.around(folder);
        if (found.isPresent()) {
            try (OpenRepository repository = found.get()) {
                now = blobs(repository);
                texts = newTexts(repository, now);
            }
        }
        if (!now.equals(blobs)) {
            head = Head.of(files(now, texts, known));
            blobs = now;
        }
    }

    private static Map<String, ObjectId> blobs(OpenRepository repository) throws IOException {
        Map<String, ObjectId> blobs = new HashMap<>();
        Optional<ObjectId> tree = repository.headTree();
        if (tree.isEmpty()) {
            return blobs;
        }
        try (TreeWalk walk = repository.files()) {
            walk.addTree(tree.get());
            walk.setFilter(repository.inFolder());
            while (walk.next()) {
                repository.issueFile(walk, 0).ifPresent(path -> blobs.put(path, walk.getObjectId(0)));
            }
        }
        return blobs;
    }

    /** The texts of the files that are not as they were the last time. */
    private Map<String, String> newTexts(OpenRepository repository, Map<String, ObjectId> now) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, ObjectId> blob : now.entrySet()) {
            if (!blob.getValue().equals(blobs.get(blob.getKey()))) {
                Optional<String> text = repository.text(blob.getValue());
                if (text.isPresent()) {
                    texts.put(blob.getKey(), text.get());
                } else {
                    LOG.log(
                            Level.WARNING,
                            () -> "not reading the committed '" + blob.getKey() + "', which is too large");
                }
            }
        }
        return texts;
    }

    private List<CommittedFile> files(
            Map<String, ObjectId> now, Map<String, String> texts, Function<String, Optional<IssueFile>> known) {
        Stream<CommittedFile> kept = now.entrySet().stream()
                .filter(blob -> blob.getValue().equals(blobs.get(blob.getKey())))
                .flatMap(blob -> head.file(blob.getKey()).stream());
        Stream<CommittedFile> anew = texts.entrySet().parallelStream()
                .map(text -> CommittedFile.of(text.getKey(), content(text.getValue(), known.apply(text.getKey()))));
        return Stream.concat(kept, anew).toList();
    }

    private static IssueFile content(String text, Optional<IssueFile> known) {
        return known.filter(content -> content.text().text().equals(text))
                .orElseGet(() -> IssueFile.parse(SourceText.of(text), Schema.builtIn()));
    }
}
