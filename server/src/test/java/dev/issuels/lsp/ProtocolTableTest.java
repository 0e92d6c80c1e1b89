package dev.issuels.lsp;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.issuels.lsp.wire.Protocol;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.Test;

/**
 * Holds that the table of the protocol's methods in {@code docs/protocol.md} is true: it names each method once, those as
 * served that are, and no others.
 */
final class ProtocolTableTest {

    private static final Path PAGE = Path.of("docs/protocol.md");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w$]+(?:/\\w+)*)` \\| (yes|no) \\| (\\S.*) \\|");

    /** The interfaces whose methods a client calls, and the class that stands behind each. */
    private record Door(Class<?> protocol, Class<?> service) {}

    private static final List<Door> DOORS = List.of(
            new Door(LanguageServer.class, IssueLanguageServer.class),
            new Door(TextDocumentService.class, IssueTextDocumentService.class),
            new Door(WorkspaceService.class, IssueWorkspaceService.class));

    /** A row of the table. */
    private record Row(String method, boolean served) {}

    @Test
    void namesEveryMethodOnce() throws IOException {
        Set<String> methods = new TreeSet<>(
                ServiceEndpoints.getSupportedMethods(LanguageServer.class).keySet());
        methods.addAll(
                ServiceEndpoints.getSupportedMethods(LanguageClient.class).keySet());
        assertEquals(List.copyOf(methods), rows().map(Row::method).sorted().toList());
    }

    @Test
    void saysOfAMethodThatItIsServedIfItIs() throws IOException {
        Set<String> served = new TreeSet<>();
        for (Door door : DOORS) {
            served.addAll(Protocol.names(door.protocol(), method -> isOurs(door.service(), method)));
        }
        served.addAll(Protocol.names(LanguageClient.class, said()::contains));
        assertEquals(served, rows().filter(Row::served).map(Row::method).collect(toCollection(TreeSet::new)));
    }

    /** Whether a method is written here, and is not the protocol library's own, which refuses. */
    private static boolean isOurs(Class<?> service, Method method) {
        try {
            return service.getMethod(method.getName(), method.getParameterTypes())
                    .getDeclaringClass()
                    .getName()
                    .startsWith("dev.issuels.");
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** The methods of the client's interface that the server calls. */
    private static Set<Method> said() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.issuels");
        Set<String> called = classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isAssignableTo(LanguageClient.class))
                .map(JavaAccess::getName)
                .collect(toSet());
        return Stream.of(LanguageClient.class.getMethods())
                .filter(method -> called.contains(method.getName()))
                .collect(toSet());
    }

    private static Stream<Row> rows() throws IOException {
        return Files.readString(PAGE)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2).equals("yes")));
    }
}
