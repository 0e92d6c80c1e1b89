package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the URIs of paths. */
final class FileUrisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "with blank.md", "100%.md", "a%20b.md", "\u00e9\uD83D\uDE00#?.md", "[id]/(x)+;,@.md"})
    void leadBackToThePath(String name) {
        Path path = Path.of("some", "folder", name).toAbsolutePath();
        assertEquals(Optional.of(path), FileUris.path(FileUris.of(path)));
        assertEquals(FileUris.of(path), FileUris.canonical(FileUris.of(path)));
        assertEquals(Optional.of(path), FileUris.path(path.toUri().toString()));
        String folder = FileUris.ofFolder(Path.of("some", "folder"));
        assertEquals(FileUris.of(path), FileUris.below(folder, name));
    }

    @Test
    void endWithASlashForFolders() {
        assertEquals(FileUris.of(Path.of("a")) + "/", FileUris.ofFolder(Path.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untitled:a", "http://example.org/a", "", "file:", "file:a", "a/b", "file:///a%00b"})
    void areNoPathsOfOtherThings(String uri) {
        assertEquals(Optional.empty(), FileUris.path(uri));
    }
}
