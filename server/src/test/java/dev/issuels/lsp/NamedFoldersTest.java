package dev.issuels.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.lsp.session.DocumentUris;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests for which folders those stand that a client names. */
final class NamedFoldersTest {

    private static final String TOP = "file:///shop/";

    private final NamedFolders folders = new NamedFolders(new DocumentUris());

    @Test
    void aFolderInAHomeOrOnTheWayToItStandsForTheOneAbove() {
        assertEquals(TOP, folders.added("file:///shop"));
        assertEquals(TOP, folders.added("file:///shop/.work"));
        assertEquals(TOP, folders.added("file:///shop/.work/agent/"));
        assertEquals(TOP, folders.added("file:///shop/.work/agent/issues"));
        assertEquals(TOP, folders.added("file:///shop/.work/agent/issues/references"));
        assertEquals("file:///shop/.work/other/", folders.added("file:///shop/.work/other"));
        assertEquals("file:///shop/a.work/", folders.added("file:///shop/a.work"));
        assertEquals("untitled:.work/", folders.added("untitled:.work"));
    }

    @Test
    void nothingStandsForTheHomeOfTheUserOrAWholeDisk() {
        String user =
                Path.of(System.getProperty("user.home")).toUri().toString().replaceFirst("/?$", "/");
        assertEquals(user + ".work/", folders.added(user + ".work"));
        assertEquals("file:///.work/", folders.added("file:///.work"));
    }

    @Test
    void aFolderIsNamedUntilNoneIsLeftThatStandsForIt() {
        assertEquals(TOP, folders.added("file:///shop"));
        assertEquals(TOP, folders.added("file:///shop/.work"));
        assertEquals(Optional.empty(), folders.removed("file:///shop/.work/"));
        assertEquals(Optional.of(TOP), folders.removed("file:///shop"));
        assertEquals(Optional.of(TOP), folders.removed("file:///shop"));
    }
}
