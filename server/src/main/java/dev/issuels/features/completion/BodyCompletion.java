package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * Sections that are not there yet, criteria, ids that somebody begins to type, paths in code spans and links. What stands
 * above all issues has no sections or criteria.
 */
final class BodyCompletion {

    private static final Pattern HEADING = Pattern.compile("### (.*)");
    private static final String DELIMITER = "---";
    private static final Pattern CRITERION = Pattern.compile("[ \\t]*((?:[-*+](?: \\[?)?)?)");

    /** Nothing, or the bracket that an editor closes by itself. */
    private static final Pattern CLOSING = Pattern.compile("]?\\s*+");

    /** The start of an id; a single letter may begin any sentence. */
    private static final Pattern ID = Pattern.compile("(?:^|[\\s(\\[,;:|*_])([A-Z][A-Z0-9-]+(?:@[0-9a-f]*)?)$");

    /** What may become an id because of the mark before it; at the start of a line that mark begins a heading. */
    private static final Pattern MARKED = Pattern.compile("^\\s*+\\S.*[\\s(](?:#|@)([\\w-]*(?:@[0-9a-f]*)?)$");

    /** An id behind the last words that ask for some. */
    private static final Pattern LISTED =
            Pattern.compile("(?i)^(?>.*(?:blocked by|blocks|depends on)[*_]*:[*_]*\\s)(?:.*,\\s*)?+([\\w@-]*)$");

    private static final Pattern CODE_SPAN = Pattern.compile("^(?!\\s*```)(?:[^`]*+`[^`]*+`)*+[^`]*+`([^`\\s]*)$");

    /** The target of a link that leads to a file and not to a web page or a heading. */
    private static final Pattern LINK = Pattern.compile("]\\(<?+([^<>():#]*)$");

    private final Place place;
    private final Circumstances circumstances;
    private final SourceText text;
    private final int line;

    BodyCompletion(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
        this.text = place.file().text();
        this.line = text.lineOf(place.offset());
    }

    /** What fits at the cursor, if that is in a place where something does. */
    Optional<Candidates> candidates() {
        if (place.isInCode() || place.offset() < place.bodyStart()) {
            return Optional.empty();
        }
        Optional<PlacedIssue> issue = place.issue();
        String before = text.slice(new Span(text.lineStart(line), place.offset()));
        return issue.flatMap(placed -> heading(placed, before))
                .or(() -> path(before))
                .or(() -> link(before))
                .or(() -> id(before))
                .or(() -> firstKey(before))
                .or(() -> issue.flatMap(placed -> criterion(placed, before)));
    }

    /** Below a delimiter that nothing follows yet, which is a rule of the body until a key does. */
    private Optional<Candidates> firstKey(String before) {
        boolean opened = line > 0
                && text.lineStart(line - 1) >= place.bodyStart()
                && text.line(line - 1).stripTrailing().equals(DELIMITER);
        boolean begins = Keys.ID.startsWith(before) && text.line(line).strip().equals(before);
        boolean alone = line + 1 == text.lineCount() || text.line(line + 1).isBlank();
        if (!opened || !begins || !alone) {
            return Optional.empty();
        }
        String meaning = place.schema().key(Keys.ID).map(Schema.Key::meaning).orElse("");
        Candidate key = Candidate.of(Keys.ID, CompletionItemKind.Property, "", meaning)
                .writing(new NewText(Keys.ID + ": ", Keys.ID + ": \"$1\""));
        return Optional.of(
                Candidates.all(new Slot(new Span(text.lineStart(line), text.lineEnd(line)), before), List.of(key)));
    }

    private Optional<Candidates> heading(PlacedIssue placed, String before) {
        Matcher heading = HEADING.matcher(before);
        return heading.matches() ? Optional.of(sections(placed, slot(heading, text.lineEnd(line)))) : Optional.empty();
    }

    private Optional<Candidates> path(String before) {
        Matcher path = CODE_SPAN.matcher(before);
        return path.find()
                ? Optional.of(new PathCandidates(place, circumstances).inProse(slot(path, endOf(" `\t"))))
                : Optional.empty();
    }

    private Optional<Candidates> link(String before) {
        Matcher link = LINK.matcher(before);
        if (!link.find()) {
            return Optional.empty();
        }
        boolean angled = before.charAt(link.start(1) - 1) == '<';
        if (!angled && link.group(1).indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Slot slot = slot(link, endOf(angled ? ">" : ") \t"));
        return Optional.of(new LinkCandidates(place, circumstances).candidates(slot, angled));
    }

    private Optional<Candidates> id(String before) {
        IdCandidates ids = new IdCandidates(place, circumstances);
        for (Pattern pattern : List.of(LISTED, MARKED)) {
            Matcher matcher = pattern.matcher(before);
            if (matcher.find()) {
                return Optional.of(ids.byWords(slot(matcher, endOfId(matcher))));
            }
        }
        Matcher start = ID.matcher(before);
        return start.find() ? Optional.of(ids.byStart(slot(start, endOfId(start)))) : Optional.empty();
    }

    /** Where the id ends that is typed in; what stands right behind the cursor is another word as long as nothing is. */
    private int endOfId(Matcher typed) {
        int end = place.offset();
        while (!typed.group(1).isEmpty() && end < text.lineEnd(line) && isOfId(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfId(char c) {
        return c == '@' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }

    /** On an empty line below the criteria, or where a list item begins there. */
    private Optional<Candidates> criterion(PlacedIssue placed, String before) {
        Matcher start = CRITERION.matcher(before);
        String behind = text.slice(new Span(place.offset(), text.lineEnd(line)));
        if (!start.matches() || !CLOSING.matcher(behind).matches() || !isInCriteria(placed)) {
            return Optional.empty();
        }
        String bullet = start.group(1).isEmpty() ? "-" : start.group(1).substring(0, 1);
        Candidate criterion = Candidate.of(
                bullet + " [ ]", CompletionItemKind.Snippet, "criterion", "Something that a person can test.");
        return Optional.of(Candidates.all(
                slot(start, text.lineEnd(line)), List.of(criterion.writing(NewText.plain(bullet + " [ ] ")))));
    }

    /** By headings that begin with their marks: a dash that is just typed makes one of the text above it. */
    private boolean isInCriteria(PlacedIssue placed) {
        return placed.issue().body().sections().stream()
                .filter(section -> placed.inFile(section.heading()).end() <= place.offset())
                .filter(section -> placed.slice(section.span()).stripLeading().startsWith("#"))
                .reduce((first, second) -> second)
                .filter(section -> place.schema()
                        .section(section.title())
                        .filter(name -> name.role() == Role.CRITERIA)
                        .isPresent())
                .isPresent();
    }

    private Candidates sections(PlacedIssue placed, Slot slot) {
        List<String> present = placed.issue().body().sections().stream()
                .filter(section -> !placed.inFile(section.heading()).touches(place.offset()))
                .map(Section::title)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (SectionName name : place.schema().sections()) {
            Stream<SectionName> there = present.stream().flatMap(title -> place.schema().section(title).stream());
            if (there.noneMatch(name::equals)) {
                candidates.add(Candidate.of(name.title(), CompletionItemKind.Module, "", name.meaning()));
            }
        }
        return Candidates.all(slot, candidates);
    }

    /** Where one of some characters comes, or the end of the line. */
    private int endOf(String marks) {
        int end = place.offset();
        while (end < text.lineEnd(line) && marks.indexOf(text.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private Slot slot(Matcher typed, int end) {
        String word = typed.group(1);
        return new Slot(new Span(place.offset() - word.length(), end), word);
    }
}
