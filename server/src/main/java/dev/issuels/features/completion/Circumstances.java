package dev.issuels.features.completion;

import java.time.LocalDate;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * What completions depend on besides the texts.
 *
 * @param today the user's date
 * @param seed a text that no other request has, which the hash of a new id follows from
 */
public record Circumstances(LocalDate today, String seed, CancelChecker cancelled) {}
