package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import dev.issuels.lsp.client.Announced;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.wire.RemoteClient;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what a client sees of work that takes long. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LoadProgressTest {
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> begun = new CompletableFuture<>();

    @Test
    void showsNothingOfWhatIsQuicklyDone() {
        try (Threads threads = Threads.start()) {
            try (LoadProgress progress = LoadProgress.start(client(true), "Reading", threads.diagnostics())) {
                progress.report(1_000);
            }
            assertEquals(List.of(), List.copyOf(said));
        }
    }

    @Test
    void showsHowFarItHasCome() {
        try (Threads threads = Threads.start()) {
            try (LoadProgress progress = LoadProgress.start(client(true), "Reading", threads.diagnostics())) {
                assertTrue(await(begun).contains("Reading"));
                progress.report(2_000);
            }
            List<String> all = List.copyOf(said);
            assertEquals(4, all.size(), all::toString);
            assertTrue(all.get(0).startsWith("window/workDoneProgress/create"));
            assertTrue(all.get(2).contains("2000 paths"));
            assertTrue(all.get(3).contains("end"));
        }
    }

    @Test
    void doesNotBotherAClientThatCannotShowIt() {
        try (Threads threads = Threads.start();
                LoadProgress progress = LoadProgress.start(client(false), "Reading", threads.diagnostics())) {
            progress.report(1_000);
            assertTrue(threads.diagnostics().shutdownNow().isEmpty(), "nothing is planned");
        }
    }

    private Client client(boolean showsProgress) {
        Client client = new Client(new RemoteClient(new Ear()));
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new Announced(
                JsonParser.parseString("""
                {"window": {"workDoneProgress": %s}}
                """.formatted(showsProgress)).getAsJsonObject()));
        client.introduce(ClientFeatures.of(params));
        return client;
    }

    /** Hears what the client is told. */
    private final class Ear implements Endpoint {

        @Override
        public CompletableFuture<?> request(String method, Object parameter) {
            notify(method, parameter);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void notify(String method, Object parameter) {
            String text = method + " " + new Gson().toJson(parameter);
            said.add(text);
            if (text.contains("begin")) {
                begun.complete(text);
            }
        }
    }
}
