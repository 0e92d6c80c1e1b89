package dev.issuels.disk.git;

import dev.issuels.disk.BoundedBytes;
import dev.issuels.disk.IssueFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells one HEAD from another, found out by a look at a few small files, so that one can look often.
 *
 * @param parts what HEAD says, and the branch that it names; where branches are kept together, the state of that file
 */
record HeadStamp(List<String> parts) {

    /** That of a folder without a repository. */
    static final HeadStamp NONE = new HeadStamp(List.of());

    private static final String SYMBOLIC = "ref:";
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_LINKS = 5;

    HeadStamp {
        parts = List.copyOf(parts);
    }

    /** That of the repository which a folder lies in. */
    static HeadStamp around(Path folder) throws IOException {
        return GitPlace.around(folder.toRealPath()).map(HeadStamp::of).orElse(NONE);
    }

    private static HeadStamp of(GitPlace place) {
        List<String> parts = new ArrayList<>();
        parts.add(place.toString());
        String name = "HEAD";
        for (int i = 0; i < MOST_LINKS && !name.isEmpty(); i++) {
            String content = ref(place, name);
            parts.add(content);
            name = content.startsWith(SYMBOLIC)
                    ? content.substring(SYMBOLIC.length()).strip()
                    : "";
        }
        parts.add(state(place.common().resolve("packed-refs")));
        parts.add(
                text(place.common().resolve("reftable").resolve("tables.list")).orElse(""));
        parts.add(text(place.own().resolve("reftable").resolve("tables.list")).orElse(""));
        return new HeadStamp(parts);
    }

    private static String ref(GitPlace place, String name) {
        try {
            return text(place.own().resolve(name))
                    .or(() -> text(place.common().resolve(name)))
                    .orElse("");
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private static Optional<String> text(Path file) {
        return BoundedBytes.of(file, LONGEST).map(IssueFiles::decoded);
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "";
        }
    }
}
