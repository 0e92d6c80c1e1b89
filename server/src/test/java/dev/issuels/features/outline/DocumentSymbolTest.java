package dev.issuels.features.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.PositionEncoding;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** Tests the outline of a file. */
final class DocumentSymbolTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final String TEXT = """
            # High

            ---
            id: "BUG-001@a1b2c3"
            title: "Cart loses items"
            status: done
            ---

            ### Problem
            It does.

            ### Notes
            None.

            ---
            ---
            title: "Nameless"
            status: proposed
            ---
            """;

    @Test
    void showsIssuesAndTheirSections() {
        assertEquals(
                """
                BUG-001@a1b2c3 Cart loses items [done] closed, lines 2 to 15, name in line 3
                  Problem, lines 8 to 11, name in line 8
                  Notes, lines 11 to 15, name in line 11
                Nameless [proposed], lines 15 to 19, name in line 15
                """,
                symbols(true, PATH).stream()
                        .map(symbol -> shown(symbol.getRight(), ""))
                        .collect(Collectors.joining()));
    }

    @Test
    void isFlatForClientsThatKnowNoOther() {
        assertEquals(
                List.of(
                        "BUG-001@a1b2c3 Cart loses items in ''",
                        "Problem in 'BUG-001@a1b2c3 Cart loses items'",
                        "Notes in 'BUG-001@a1b2c3 Cart loses items'",
                        "Nameless in ''"),
                symbols(false, PATH).stream()
                        .map(symbol -> shown(symbol.getLeft()))
                        .toList());
    }

    @Test
    void showsSectionsInsideOthersAndWhatAHistoryLogs() {
        String history = ".work/agent/issues/history.md";
        Workspace workspace = SmallWorkspace.of(Map.of(history, """
                        # History

                        ## 2024-12-20: Cart loses items (BUG-001)

                        | BUG-001@a1b2c3 | Resolved |

                        ### Summary
                        ## FEAT-002@b2c3d4 - Gift cards
                        ## Older

                        | BUG-008@c5e8f1 | Resolved |
                        | BUG-009@c5e8f1 | Resolved |

                        ---
                        id: BUG-010@c5e8f1
                        ---
                        ## Outcome
                        ### Details
                        ## Notes
                        """), List.of());
        assertEquals(
                """
                BUG-001 Cart loses items closed, lines 2 to 7, name in line 2
                  Summary, lines 6 to 7, name in line 6
                FEAT-002@b2c3d4 Gift cards closed, lines 7 to 8, name in line 7
                BUG-008@c5e8f1 closed, lines 10 to 10, name in line 10
                BUG-009@c5e8f1 closed, lines 11 to 11, name in line 11
                BUG-010@c5e8f1 [] closed, lines 13 to 19, name in line 14
                  Outcome, lines 16 to 18, name in line 16
                    Details, lines 17 to 18, name in line 17
                  Notes, lines 18 to 19, name in line 18
                """,
                provider(true).symbols(workspace, SmallWorkspace.uri(history)).stream()
                        .map(symbol -> shown(symbol.getRight(), ""))
                        .collect(Collectors.joining()));
    }

    @Test
    void isEmptyForOrdinaryMarkdown() {
        Workspace workspace = SmallWorkspace.of(Map.of("README.md", "# Read\n\n## Me\n"), List.of());
        assertEquals(List.of(), provider(true).symbols(workspace, SmallWorkspace.uri("README.md")));
    }

    private static List<Either<SymbolInformation, DocumentSymbol>> symbols(boolean hierarchical, String path) {
        Workspace workspace = SmallWorkspace.of(Map.of(path, TEXT), List.of());
        return provider(hierarchical).symbols(workspace, SmallWorkspace.uri(path));
    }

    private static DocumentSymbolProvider provider(boolean hierarchical) {
        return new DocumentSymbolProvider(PositionEncoding.UTF_16, hierarchical, true, uri -> uri);
    }

    private static String shown(DocumentSymbol symbol, String indent) {
        String detail = symbol.getDetail() == null ? "" : " [" + symbol.getDetail() + "]";
        String closed = symbol.getTags() == null ? "" : " closed";
        String children = symbol.getChildren() == null
                ? ""
                : symbol.getChildren().stream()
                        .map(child -> shown(child, indent + "  "))
                        .collect(Collectors.joining());
        return indent + symbol.getName() + detail + closed + ", lines "
                + symbol.getRange().getStart().getLine() + " to "
                + symbol.getRange().getEnd().getLine() + ", name in line "
                + symbol.getSelectionRange().getStart().getLine() + "\n" + children;
    }

    @SuppressWarnings("deprecation") // The form for older clients.
    private static String shown(SymbolInformation symbol) {
        return symbol.getName() + " in '" + symbol.getContainerName() + "'";
    }
}
