package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that client and server mean the same place, whatever they count. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class EncodingTest {
    private static final String LINE = "  - \"src/\uD83D\uDE00\u00e9\u20ac/missing.py\" # \uD83D\uDE00 nonsense";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                            | utf-16 | 5 | 24
            ["utf-16"]                    | utf-16 | 5 | 24
            ["utf-8", "utf-16", "utf-32"] | utf-8  | 5 | 29
            ["utf-32", "utf-8", "utf-16"] | utf-32 | 5 | 23
            ["utf-7", "utf-32"]           | utf-32 | 5 | 23
            """)
    void countsAsAgreed(String offered, String agreed, int start, int end) throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        String text = FLAWED.replace("status: nonsense", "status: proposed")
                .replace("  - src/cart.py", LINE)
                .replace("\n", "\r\n");
        try (TestClient client = TestClient.silent()) {
            InitializeResult result = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": {"general": {"positionEncodings": %s}}}
                    """.formatted(folder.toUri(), offered));
            assertEquals(agreed, result.getCapabilities().getPositionEncoding());
            open(client, uri, 1, "\uFEFF" + text);
            Diagnostic diagnostic = only(client.published(uri, 1).getDiagnostics());
            int line = (int) text.lines().takeWhile(each -> !each.equals(LINE)).count();
            assertEquals("missing-reference", diagnostic.getCode().getLeft());
            assertEquals(new Range(new Position(line, start), new Position(line, end)), diagnostic.getRange());

            // The same place the other way: what was marked is replaced by a file that exists.
            Workplace.change(
                    client, uri, 2, List.of(new TextDocumentContentChangeEvent(diagnostic.getRange(), "src/cart.py")));
            assertEquals(List.of(), client.published(uri, 2).getDiagnostics());
        }
    }

    private static Diagnostic only(List<Diagnostic> diagnostics) {
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0);
    }
}
