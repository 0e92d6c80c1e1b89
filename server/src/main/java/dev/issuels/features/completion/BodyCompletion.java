package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Section;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

/** Sections that are not there yet, ids that somebody begins to type, paths in code spans. */
final class BodyCompletion {

    private static final Pattern HEADING = Pattern.compile("### (.*)");
    private static final Pattern ID = Pattern.compile("(?:^|[\\s(\\[,;:|*_#@])([A-Z][A-Z0-9-]*(?:@[0-9a-f]*)?)$");
    private static final Pattern MARKED_ID = Pattern.compile("(?:^|\\s)[#@]()$");
    private static final Pattern LISTED_ID =
            Pattern.compile("(?i)(?:blocked by|blocks|depends on)\\b[:*]*\\s(?:.*,\\s*)?()$");
    private static final Pattern CODE_SPAN = Pattern.compile("^(?:[^`]*`[^`]*`)*[^`]*`([^`\\s]*)$");

    private final Place place;
    private final PlacedIssue placed;

    BodyCompletion(Place place, PlacedIssue placed) {
        this.place = place;
        this.placed = placed;
    }

    /** What fits at the cursor, if that is in a place where something does. */
    Optional<Candidates> candidates() {
        SourceText text = place.file().text();
        int line = text.lineOf(place.offset());
        boolean inCode = placed.issue().body().code().stream()
                .anyMatch(code -> placed.inFile(code).touches(place.offset()));
        if (inCode
                || place.offset() < placed.inFile(placed.issue().body().span()).start()) {
            return Optional.empty();
        }
        String before = text.slice(new Span(text.lineStart(line), place.offset()));
        Matcher heading = HEADING.matcher(before);
        if (heading.matches()) {
            return Optional.of(sections(slot(heading, text.lineEnd(line))));
        }
        Matcher path = CODE_SPAN.matcher(before);
        if (path.find()) {
            return Optional.of(new PathCandidates(place).candidates(slot(path, endOfWord(line))));
        }
        return idStart(before).map(id -> new IdCandidates(place).candidates(slot(id, place.offset()), placed));
    }

    private static Optional<Matcher> idStart(String before) {
        for (Pattern pattern : List.of(ID, MARKED_ID, LISTED_ID)) {
            Matcher matcher = pattern.matcher(before);
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private Candidates sections(Slot slot) {
        List<String> present = placed.issue().body().sections().stream()
                .filter(section -> !placed.inFile(section.heading()).touches(place.offset()))
                .map(Section::title)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Schema.SectionName name : place.schema().sections()) {
            boolean there = present.stream()
                    .anyMatch(title ->
                            place.schema().section(title).filter(name::equals).isPresent());
            if (!there) {
                candidates.add(
                        Candidate.of(name.title(), CompletionItemKind.Module, "", name.meaning(), candidates.size()));
            }
        }
        return new Candidates(slot, candidates, true);
    }

    private int endOfWord(int line) {
        SourceText text = place.file().text();
        int end = place.offset();
        while (end < text.lineEnd(line) && " `\t".indexOf(text.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private Slot slot(Matcher typed, int end) {
        String word = typed.group(1);
        return new Slot(new Span(place.offset() - word.length(), end), word);
    }
}
