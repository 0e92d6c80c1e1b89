package dev.issuels.lsp.client;

import dev.issuels.features.formatting.OnTypeFormattingProvider;
import dev.issuels.workspace.FileRole;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentFilter;
import org.eclipse.lsp4j.DocumentFormattingRegistrationOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingRegistrationOptions;
import org.eclipse.lsp4j.DocumentRangeFormattingRegistrationOptions;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * For which ways of formatting a client lets itself be told the documents.
 *
 * <p>Such a client is told the issue folders only: an editor that has another formatter for Markdown would otherwise ask
 * its user, in each page that is none of our business, which of the two to take. All other clients get the offer for
 * every document, and nothing to do where there are no issues.
 */
public record FormattingSupport(boolean registersWhole, boolean registersRange, boolean registersOnType) {

    private static final String WHOLE = "textDocument/formatting";
    private static final String RANGE = "textDocument/rangeFormatting";
    private static final String ON_TYPE = "textDocument/onTypeFormatting";

    static FormattingSupport of(Announced client) {
        return new FormattingSupport(
                client.is("textDocument.formatting.dynamicRegistration"),
                client.is("textDocument.rangeFormatting.dynamicRegistration"),
                client.is("textDocument.onTypeFormatting.dynamicRegistration"));
    }

    /** Announces what is not registered. */
    void announce(ServerCapabilities capabilities) {
        if (!registersWhole) {
            capabilities.setDocumentFormattingProvider(true);
        }
        if (!registersRange) {
            capabilities.setDocumentRangeFormattingProvider(true);
        }
        if (!registersOnType) {
            capabilities.setDocumentOnTypeFormattingProvider(
                    new DocumentOnTypeFormattingOptions(OnTypeFormattingProvider.TRIGGER));
        }
    }

    /** What to register for the documents of the issue folders. */
    public List<Registration> registrations() {
        List<DocumentFilter> issueFolders = List.of(issueFolders());
        List<Registration> registrations = new ArrayList<>();
        if (registersWhole) {
            var options = new DocumentFormattingRegistrationOptions();
            options.setDocumentSelector(issueFolders);
            registrations.add(new Registration("issue-ls " + WHOLE, WHOLE, options));
        }
        if (registersRange) {
            var options = new DocumentRangeFormattingRegistrationOptions();
            options.setDocumentSelector(issueFolders);
            registrations.add(new Registration("issue-ls " + RANGE, RANGE, options));
        }
        if (registersOnType) {
            var options = new DocumentOnTypeFormattingRegistrationOptions(OnTypeFormattingProvider.TRIGGER);
            options.setDocumentSelector(issueFolders);
            registrations.add(new Registration("issue-ls " + ON_TYPE, ON_TYPE, options));
        }
        return registrations;
    }

    private static DocumentFilter issueFolders() {
        DocumentFilter filter = new DocumentFilter();
        filter.setPattern(Either.forLeft("**/" + FileRole.HOME + "**/*.md"));
        return filter;
    }
}
