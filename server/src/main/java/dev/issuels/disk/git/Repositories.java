package dev.issuels.disk.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens repositories to read them, and leaves no traces. */
final class Repositories {

    private Repositories() {}

    /** What is read before anything else; a pipe in such a place would be read for ever. */
    private static final List<String> FIRST_READ = List.of("HEAD", "config", "packed-refs", "commondir", "shallow");

    /** The repository of a work tree; empty where there is none after all, as below a {@code .git} that is empty. */
    static Optional<Repository> open(GitPlace place) throws IOException {
        boolean sound = Stream.of(place.own(), place.common())
                .flatMap(folder -> FIRST_READ.stream().map(folder::resolve))
                .allMatch(file -> Files.isRegularFile(file) || Files.notExists(file));
        if (!sound) {
            return Optional.empty();
        }
        QuietSystem.use();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(place.workTree().toFile());
        Optional<File> git = Optional.ofNullable(builder.getGitDir());
        return git.isEmpty()
                ? Optional.empty()
                : Optional.of(builder.setMustExist(true).build());
    }
}
