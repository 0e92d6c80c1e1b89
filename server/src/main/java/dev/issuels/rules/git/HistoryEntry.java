package dev.issuels.rules.git;

import dev.issuels.issue.Body;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.git.CommittedIssue;
import dev.issuels.workspace.git.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry of a history file.
 *
 * @param text of the whole file
 * @param key what it is {@linkplain CommittedIssue#key looked up} by
 * @param name where its id stands, in the file
 * @param span all that belongs to it, in the file, separators behind it included
 * @param others what stands in it and is of other entries
 * @param placed the issue, if it is one
 */
record HistoryEntry(
        Kind kind, SourceText text, String key, Span name, Span span, List<Span> others, Optional<PlacedIssue> placed) {

    private static final Pattern SEPARATOR = Pattern.compile("-{3,}[ \\t]*");

    /** The forms of entries. */
    enum Kind {
        /** An issue with its front matter. */
        ISSUE,
        /** A section whose heading logs an issue. */
        SECTION,
        /** A row of a table, but for those in a section that logs the same issue. */
        ROW
    }

    /** The entries of a file in the order of the text; issues without an id left out, which nobody can find again. */
    static List<HistoryEntry> of(IssueFile content) {
        List<HistoryEntry> entries = new ArrayList<>();
        addLogged(content.preamble().body(), 0, content.text(), entries);
        for (PlacedIssue placed : content.issues()) {
            List<HistoryEntry> logged = new ArrayList<>();
            addLogged(placed.issue().body(), placed.start(), content.text(), logged);
            int end = logged.stream()
                    .mapToInt(entry -> entry.kind == Kind.SECTION ? entry.span.start() : separatorAbove(placed, entry))
                    .min()
                    .orElse(placed.span().end());
            issue(placed, end).ifPresent(entries::add);
            logged.stream().filter(entry -> entry.span.start() >= end).forEach(entries::add);
        }
        return entries;
    }

    /** Where the separator stands that parts a table from the issue above; the issue's end if the table is a part of it. */
    private static int separatorAbove(PlacedIssue placed, HistoryEntry row) {
        int body = placed.inFile(placed.issue().body().span()).start();
        SourceText text = placed.text();
        for (int line = text.lineOf(row.span.start()) - 1; line >= 0 && text.lineStart(line) >= body; line--) {
            if (SEPARATOR.matcher(text.line(line)).matches()) {
                return text.lineStart(line);
            }
        }
        return placed.span().end();
    }

    private static Optional<HistoryEntry> issue(PlacedIssue placed, int end) {
        return placed.issue()
                .field(Keys.ID)
                .flatMap(field -> field.scalar())
                .map(id -> new HistoryEntry(
                        Kind.ISSUE,
                        placed.text(),
                        CommittedIssue.key(placed.issue()).orElseThrow(),
                        placed.inFile(id.content()),
                        new Span(placed.start(), end),
                        List.of(),
                        Optional.of(placed)));
    }

    /** The id as it is written. */
    String id() {
        return text.slice(name);
    }

    /** What it says; of an issue, what its body does. */
    Wording wording() {
        int start = placed.map(
                        found -> found.inFile(found.issue().body().span()).start())
                .orElse(span.start());
        return Wording.of(counted(), new Span(Math.min(start, span.end()), span.end()));
    }

    /** The text with blanks in the place of what is of others. */
    private String counted() {
        if (others.isEmpty()) {
            return text.text();
        }
        char[] counted = text.text().toCharArray();
        for (Span other : others) {
            Arrays.fill(counted, other.start(), other.end(), ' ');
        }
        return String.valueOf(counted);
    }

    /** All that belongs to it, but for the separators behind it. */
    Span content() {
        return new Span(span.start(), Math.max(span.start(), wording().span().end()));
    }

    /** The entries by what they are looked up by. */
    static Map<String, List<HistoryEntry>> byKey(List<HistoryEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(HistoryEntry::key));
    }

    private static void addLogged(Body body, int origin, SourceText text, List<HistoryEntry> entries) {
        NavigableMap<Integer, HistoryEntry> sections = sections(body, origin, text);
        entries.addAll(sections.values());
        for (LogEntry entry : body.log()) {
            Span id = entry.span().shifted(origin);
            Map.Entry<Integer, HistoryEntry> above = sections.floorEntry(id.start());
            if (above == null
                    || !above.getValue().span.covers(id)
                    || above.getValue().isOther(entry, origin)) {
                entries.add(new HistoryEntry(
                        Kind.ROW,
                        text,
                        entry.id().shortForm(),
                        id,
                        row(entry, origin, text),
                        List.of(),
                        Optional.empty()));
            }
        }
    }

    private static Span row(LogEntry entry, int origin, SourceText text) {
        return text.lineSpan(text.lineOf(entry.span().start() + origin));
    }

    /** Whether an entry in this one is the row of another issue; its heading may name several. */
    private boolean isOther(LogEntry entry, int origin) {
        return !entry.id().shortForm().equals(key)
                && text.lineOf(entry.span().start() + origin) > text.lineOf(name.start());
    }

    /** The sections whose headings log issues, by where they start; one that holds others ends where the first does. */
    private static NavigableMap<Integer, HistoryEntry> sections(Body body, int origin, SourceText text) {
        NavigableMap<Integer, LogEntry> log = new TreeMap<>();
        body.log().forEach(entry -> log.put(entry.span().start(), entry));
        NavigableMap<Integer, HistoryEntry> sections = new TreeMap<>();
        for (Section section : body.sections()) {
            Map.Entry<Integer, LogEntry> entry =
                    log.ceilingEntry(section.heading().start());
            if (entry != null && section.heading().covers(entry.getValue().span())) {
                Span name = entry.getValue().span().shifted(origin);
                String key = entry.getValue().id().shortForm();
                Span span = section.span().shifted(origin);
                sections.put(
                        span.start(),
                        new HistoryEntry(Kind.SECTION, text, key, name, span, List.of(), Optional.empty()));
            }
        }
        sections.replaceAll((start, section) -> {
            Integer next = sections.higherKey(start);
            int end = next == null ? section.span.end() : Math.min(next, section.span.end());
            return section.endingAt(
                    end, log.subMap(start - origin, end - origin).values(), origin);
        });
        return sections;
    }

    private HistoryEntry endingAt(int end, Collection<LogEntry> log, int origin) {
        List<Span> others = log.stream()
                .filter(entry -> isOther(entry, origin))
                .map(entry -> row(entry, origin, text))
                .toList();
        return new HistoryEntry(kind, text, key, name, new Span(span.start(), end), others, placed);
    }
}
