package dev.issuels.lsp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests the two spellings of URIs. */
final class DocumentUrisTest {
    private final DocumentUris uris = new DocumentUris();

    @Test
    void haveOneKeyForAllSpellingsOfAFile() {
        String key = uris.key("file:///c:/a/b.md");
        assertEquals(key, uris.key("file:///c%3A/a/b.md"));
        assertEquals(key, uris.key("file:///C:/a/b.md"));
        assertEquals(key, uris.key("file:///C%3a/%61/b.md"));
        assertEquals(key, uris.key("file://localhost/c:/a/b.md"));
        assertEquals(key, uris.key("file:/c:/a/b.md"));
        assertEquals(uris.key("file:///a/%C3%A9%20b.md"), uris.key("file:///a/\u00e9 b.md"));
    }

    @Test
    void leaveOtherSchemesAlone() {
        assertEquals("untitled:Untitled%2d1", uris.key("untitled:Untitled%2d1"));
        assertEquals("git:/c%3A/a.md?x", uris.key("git:/c%3A/a.md?x"));
    }

    @Test
    void rememberHowTheClientSpellsADocument() {
        String key = uris.learn("file:///c%3A/a/b.md");
        assertEquals("file:///c%3A/a/b.md", uris.spelled(key));
    }

    @Test
    void spellOtherFilesLikeTheirFolder() {
        String folder = uris.learnFolder("file:///C%3A/My%20Work");
        assertEquals("file:///C%3A/My%20Work/a.md", uris.spelled(folder + "a.md"));
        assertEquals("file:///elsewhere/a.md", uris.spelled("file:///elsewhere/a.md"));
    }
}
