package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.List;

/**
 * The Markdown below a front matter, or of a preamble.
 *
 * <p>Spans count from the start of the issue or the preamble. Nothing inside a code block is a mention, a section, a
 * task or a log entry; nothing inside a quotation is a section or a task.
 *
 * @param span from behind the front matter to the end of what belongs to this issue: text that stands below a separator
 *     without a front matter of its own lies behind it
 * @param sections in the order of the text
 * @param tasks all list items of the sections
 * @param mentions ids in prose, also behind the end of the span
 * @param references paths in code spans and links, also behind the end of the span
 * @param log entries of the kind that history files have
 * @param code all fenced and indented code blocks
 */
public record Body(
        Span span,
        List<Section> sections,
        List<Task> tasks,
        List<Mention> mentions,
        List<Reference> references,
        List<LogEntry> log,
        List<Span> code) {

    public Body {
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        mentions = List.copyOf(mentions);
        references = List.copyOf(references);
        log = List.copyOf(log);
        code = List.copyOf(code);
    }
}
