package dev.issuels.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.issuels.disk.FileWrite.Outcome;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a file is replaced whole, or left alone. */
final class FileWriteTest {

    @TempDir
    private Path top;

    private Path folder;
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        folder = Files.createDirectory(top.resolve("work"));
        file = Files.writeString(folder.resolve("high.md"), "old\n");
    }

    @Test
    void replacesATextAndLeavesNothingBeside() throws IOException {
        assertEquals(Outcome.WRITTEN, FileWrite.replace(folder, file, "old\n", "new\n"));
        assertEquals("new\n", Files.readString(file));
        assertEquals(List.of("high.md"), names());
    }

    @Test
    void keepsTheBytesOfMarksAndLineEnds() throws IOException {
        byte[] bytes = "\uFEFFa\r\nb\rc\n🫙é".getBytes(UTF_8);
        Files.write(file, bytes);
        String text = IssueFiles.text(file).orElseThrow();
        assertEquals(Outcome.WRITTEN, FileWrite.replace(folder, file, text, text.replace("c", "d")));
        bytes[8] = 'd';
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void keepsThePermissions() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        for (String permissions : List.of("rw-r-----", "rwxrwxrwx", "rw-------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            String before = Files.readString(file);
            assertEquals(Outcome.WRITTEN, FileWrite.replace(folder, file, before, before + "more\n"));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void leavesAFileAloneThatHasChangedOrGone() throws IOException {
        assertEquals(Outcome.CHANGED, FileWrite.replace(folder, file, "other\n", "new\n"));
        assertEquals("old\n", Files.readString(file));
        Files.delete(file);
        assertEquals(Outcome.CHANGED, FileWrite.replace(folder, file, "old\n", "new\n"));
        assertEquals(List.of(), names());
    }

    @Test
    void leavesAFileAloneThatIsNotUtf8() throws IOException {
        byte[] latin = {'a', (byte) 0xe9, 'b'};
        Files.write(file, latin);
        assertEquals(Outcome.NOT_UTF_8, FileWrite.replace(folder, file, "a\ufffdb", "new\n"));
        assertArrayEquals(latin, Files.readAllBytes(file));
        Files.writeString(file, "old\n");
        assertEquals(Outcome.NOT_UTF_8, FileWrite.replace(folder, file, "old\n", "half a character: \ud83e"));
        assertEquals("old\n", Files.readString(file));
        assertEquals(List.of("high.md"), names());
    }

    @Test
    void followsALinkInsideOfTheFolderOnly() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("high.md"));
        assertEquals(Outcome.WRITTEN, FileWrite.replace(folder, link, "old\n", "new\n"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new\n", Files.readString(file));
        Path outside = Files.writeString(top.resolve("outside.md"), "old\n");
        Path out = Files.createSymbolicLink(folder.resolve("out.md"), outside);
        assertEquals(Outcome.OUTSIDE, FileWrite.replace(folder, out, "old\n", "new\n"));
        assertEquals("old\n", Files.readString(outside));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
