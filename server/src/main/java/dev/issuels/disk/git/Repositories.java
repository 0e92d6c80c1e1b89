package dev.issuels.disk.git;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens repositories to read them, and leaves no traces. */
final class Repositories {

    private Repositories() {}

    /** The repository of a work tree; empty where there is none after all, as below a {@code .git} that is empty. */
    static Optional<Repository> open(GitPlace place) throws IOException {
        QuietSystem.use();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(place.workTree().toFile());
        Optional<File> git = Optional.ofNullable(builder.getGitDir());
        return git.isEmpty()
                ? Optional.empty()
                : Optional.of(builder.setMustExist(true).build());
    }
}
