package dev.issuels.issue.content;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * The text of an issue, and what of it is its front matter.
 *
 * @param opening the line of the delimiter above the keys; empty when there is none
 * @param closing the line of the delimiter below the keys; empty when there is none
 * @param yaml what stands between them
 */
public record FrontMatterText(String text, Optional<Span> opening, Optional<Span> closing, Span yaml) {}
